/// What becomes of a plan when the AE says that an account that is gone from the CRM goes on as another one, or that it
/// does not (workbook.md §5, *Identity*). Pure: cells in, changes out; it knows nothing of imports and their log. Uses
/// `plan` and `workbook`.
///
/// Start reading at [SameAccount], then [OwnCells] and [References].
@NullMarked
package dev.patchbook.imports.identity;

import org.jspecify.annotations.NullMarked;
