/// `.xlsx` files in and out by streaming: no document model between the file and the
/// [dev.patchbook.localworkspace.book.Book].
///
/// It writes what any spreadsheet program opens without repair, and reads what they write; what a file holds beyond the
/// book's model is kept as it is, and its places and references follow the cells.
/// Files come from outside: document types are refused, and a file that unpacks to an unreasonable size is too. Start
/// reading at [XlsxWriter] and [XlsxReader].
@NullMarked
package dev.patchbook.localworkspace.xlsx;

import org.jspecify.annotations.NullMarked;
