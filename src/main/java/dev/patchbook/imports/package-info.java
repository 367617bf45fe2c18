/// Brings CRM exports into the tabs that the AE keeps: files of rows (text of any dialect, `.xlsx`, the result of a
/// Salesforce report) by key, adding and updating, never clearing a filled cell, never touching a formula, never
/// leaving
/// a column of the file out (workbook.md §5).
///
/// [FileReading] makes a [FileTable] of a file, or refuses it: [DialectSearch] finds out how text is written,
/// [StrayQuotes] what is meant where its quotation marks do not fit, [XlsxFile] streams workbooks, and none trusts what
/// it is given. [HeaderRow], [ColumnMap] and [ColumnForms] find out what its columns are and how their cells are
/// written, each by looking at the whole column; [TabImport] compares the result
/// with the tab and says what to change. All of that is pure; only [Importing] reads and writes a workbook, through
/// `google`. Uses `plan`, `workbook` and `google`; owns FastCSV, Commons Compress, and POI for the formats of dates.
///
/// A tab that no plan begins with is made by its first import ([TargetTab]).
///
/// What an import brought stands on the plan's hidden tab [LogTab], so that the next one can tell the AE's edits from
/// the
/// CRM's ([CellMerge], `RowMerge`), what a full import does not bring is marked (`Vanished`), and the last one can be
/// undone (`UndoneImport`).
///
/// Accounts that are gone and may go on under another key are proposed (`Proposals`); what the AE answers is carried
/// out by
/// [Identities], with the changes of `imports.identity`, and old keys stay known ([Aliases]).
/// What a file adds up to stays on its tab as a label ([FileTotals]): each refresh holds it against the plan.
///
/// Start reading at [Importing], then [TabImport].
@NullMarked
package dev.patchbook.imports;

import org.jspecify.annotations.NullMarked;
