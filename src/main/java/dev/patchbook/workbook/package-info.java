/// A plan as a workbook: the cells as read, the schema of the input tabs, how tabs and columns are bound to it, and the
/// edits that a write consists of. Pure: the gateway in `google` reads a [Workbook] and applies [Changes]. Uses `plan`
/// only.
///
/// Tabs that a plan is not given at provisioning are made later, in one way: [NewTab]; which ones a plan was given, and
/// so misses where they are not there, is [GivenTabs].
///
/// What is done with it has packages of its own: `workbook.read` turns cells into a `Plan`, `workbook.merge` turns
/// computed tables into the smallest set of changes, `workbook.repair` puts back what a write displaced.
///
/// Start reading at [Workbook], then [Bindings] and [Change].
@NullMarked
package dev.patchbook.workbook;

import org.jspecify.annotations.NullMarked;
