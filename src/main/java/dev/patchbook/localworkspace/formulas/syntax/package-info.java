/// What a formula says: text in, [Expression] out. It knows Google's spelling (open ranges, arrays in
/// braces, names) and
/// nothing of values, functions or books.
@NullMarked
package dev.patchbook.localworkspace.formulas.syntax;

import org.jspecify.annotations.NullMarked;
