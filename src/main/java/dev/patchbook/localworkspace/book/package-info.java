/// The spreadsheet document in memory: tabs, cells in a compact form, styles, ranges, and what an edit of the grid does
/// to all of them.
///
/// No I/O, no JSON, no clock. A [Book] that was published is never changed: who wants to change it takes [Book#copy],
/// which is cheap (blocks of
/// cells are shared until written), changes the copy under the owner's lock and publishes that. Readers therefore need
/// no lock, and a change that fails
/// half-way is just thrown away. Start reading at [Book], [Tab], [Cells]; edits of the grid begin in [GridEdits]. All
/// indexes count from zero, ends are exclusive.
@NullMarked
package dev.patchbook.localworkspace.book;

import org.jspecify.annotations.NullMarked;
