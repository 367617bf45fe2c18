/// The catalogue of templates, building a template's workbook, and provisioning: a plan's folder and workbook in Drive,
/// once and only once. Owns POI where workbooks are made.
///
/// Templates are plain-text definitions in the folder `templates`; the columns of their tabs are the schemas that
/// Patchbook binds to. A company's own `.xlsx` works where it keeps those tabs and headers.
///
/// Start reading at [Provisioning], then [TemplateWorkbook].
@NullMarked
package dev.patchbook.templates;

import org.jspecify.annotations.NullMarked;
