/// The cells of a workbook as a `Plan` and the problems met on the way: nothing that a cell says is fatal, and nothing
/// is dropped in silence. Knows the words and shapes in which people type numbers, dates and outcomes. Pure.
///
/// Start reading at [PlanReader].
@NullMarked
package dev.patchbook.workbook.read;

import org.jspecify.annotations.NullMarked;
