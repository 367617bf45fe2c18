/// The functions that Apache POI lacks or has otherwise than Google: [OwnFunctions] lists them, a class for
/// each subject
/// has them.
@NullMarked
package dev.patchbook.localworkspace.formulas.functions;

import org.jspecify.annotations.NullMarked;
