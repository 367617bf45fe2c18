package dev.patchbook.workbook.read;

import java.util.OptionalInt;

/// A bound column of one tab, found once before its rows are read.
///
/// @param index empty where the tab has no such column any more
/// @param header as the AE named it, else as provisioned
record TabColumn(OptionalInt index, String header) {}
