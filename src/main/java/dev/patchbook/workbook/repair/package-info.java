/// Puts back what a write displaced because somebody edited between its read and its write: columns, headers, labels
/// and rows are followed to where they stand now. Pure.
///
/// Start reading at [Repair].
@NullMarked
package dev.patchbook.workbook.repair;

import org.jspecify.annotations.NullMarked;
