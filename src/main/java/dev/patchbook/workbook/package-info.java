/// A plan as a workbook: the schema of the input tabs, the cells as read, reading them into a `Plan` and problems,
/// and the merge that turns computed tables into the smallest set of changes. Pure: the gateway in `google` reads a
/// [Workbook] and applies [Changes]. Uses `plan` only.
///
/// Start reading at [Workbook], then [Bindings], `PlanReader` and `Merge`.
@NullMarked
package dev.patchbook.workbook;

import org.jspecify.annotations.NullMarked;
