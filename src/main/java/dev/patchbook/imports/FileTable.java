package dev.patchbook.imports;

import dev.patchbook.workbook.read.TypedNumber.Decimal;
import java.util.List;

/// The rows of a file before anything is known of what they mean.
///
/// @param decimals how numbers are more likely written where a column leaves it open
record FileTable(String name, List<FileRow> rows, Decimal decimals) {}
