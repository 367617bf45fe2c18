/// The folder as the workspace sees it: the catalogue of files, the books in memory, and when what is written to disk.
///
/// Every change goes through [Store]: it is journalled, then applied in memory, then answered; the `.xlsx` files follow
/// after a pause ([Saver]).
/// An `.xlsx`, its sidecar and the journal are tied together by the number of the last journal record that they
/// contain. The sidecar is written first
/// and says which file (size and time) it belongs to, then the file is renamed into place: whichever of the two steps a
/// stop hits, the pair that is
/// found is a whole one, and the journal has the rest. Start reading at [Store], then [Recovery].
@NullMarked
package dev.patchbook.localworkspace.store;

import org.jspecify.annotations.NullMarked;
