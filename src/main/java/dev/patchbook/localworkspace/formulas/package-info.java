/// Calculates the formulas of a spreadsheet, and again what has changed.
///
/// Results stand in the cells themselves, so that whoever reads or exports a book finds them there and
/// readers wait for nothing. A write ends with [Recalculation#bring]: it compares the draft with the version
/// that was calculated last (the two share what was not written, so only what was is looked at), goes once
/// through the formulas to find those that depend on it, and calculates these, each after what it needs.
/// That state goes along with the book ([dev.patchbook.localworkspace.book.Book#companion]); it is only a
/// shortcut: without it everything is calculated.
///
/// - `syntax` reads a formula;
/// - `evaluation` says what it comes to;
/// - `functions` has the functions that Apache POI lacks.
///
/// What Google calculates with data from elsewhere or draws (`QUERY`, `IMPORTRANGE`, `GOOGLEFINANCE`,
/// `SPARKLINE` …) is not there, nor are `LAMBDA` and what takes one: these cells show `#NAME?` and keep
/// their formula.
@NullMarked
package dev.patchbook.localworkspace.formulas;

import org.jspecify.annotations.NullMarked;
