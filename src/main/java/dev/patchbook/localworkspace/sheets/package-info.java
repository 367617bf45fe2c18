/// Google Sheets v4 over the document model: reads and writes of values, structure and formats, as Google answers them.
///
/// A write is a function of the book, the request's JSON, the ids chosen for it and its time, and changes a copy of the
/// book: what fails half-way is thrown away, and a journal of requests can be replayed. Uses `book`, `format` and
/// `wire`;
/// does no I/O and knows no HTTP server. Begin reading at [SheetsApi] and [BatchUpdate].
@NullMarked
package dev.patchbook.localworkspace.sheets;

import org.jspecify.annotations.NullMarked;
