/// Drive v3 and Sheets v4, on Google's own paths, over a folder of ordinary `.xlsx` files. It knows nothing
/// of the rest of the project and could be lifted out.
///
/// One function is the whole interface: a request in, a response out, no server of its own. Inside:
///
/// - `book` is the spreadsheet in memory; a published book never changes, a write works on a copy of it that
/// shares what it does not touch;
/// - `sheets` is the Sheets interface, a function of a book and a call: it reads a published book, or
/// changes a draft of one;
/// - `formulas` calculates: a write, and the opening of a file, end with it;
/// - `drive` is the Drive interface and the catalogue of files;
/// - `journal` makes every write durable before it is answered: the call itself is journalled with its time
/// and seed ([dev.patchbook.localworkspace.http.Chance]),
///   so that replaying it gives the same result;
/// - `xlsx` reads and writes the files by streaming;
/// - `http` is what the interfaces share.
///
/// Start reading at `LocalWorkspace`.
@NullMarked
package dev.patchbook.localworkspace;

import org.jspecify.annotations.NullMarked;
