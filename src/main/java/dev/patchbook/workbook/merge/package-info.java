/// Computed tables as the smallest set of changes to a workbook, losing nothing of the Account Executive's
/// (workbook.md §1 and §2), and the guards by which a write tells whether somebody edited in the meantime. Pure.
///
/// Start reading at [Merge], then `TabMerge`.
@NullMarked
package dev.patchbook.workbook.merge;

import org.jspecify.annotations.NullMarked;
