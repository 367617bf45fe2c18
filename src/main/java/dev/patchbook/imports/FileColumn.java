package dev.patchbook.imports;

import dev.patchbook.plan.Column;
import java.util.Optional;

/// One column of a file and where it goes.
///
/// @param index its place in the file, from 0
/// @param heading as the file spells it
/// @param to the column of the tab; for one that Patchbook does not know, made up after its values
/// @param own whether it is a column of the AE's own rather than one of the tab's
/// @param format how its dates are written, where the AE said so
/// @param because why it goes there
record FileColumn(int index, String heading, Column to, boolean own, Optional<String> format, Because because) {}
