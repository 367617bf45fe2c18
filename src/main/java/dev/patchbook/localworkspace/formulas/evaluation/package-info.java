/// What a formula comes to: [Evaluator] goes through its expression and works with the values, operators and
/// functions of Apache POI.
///
/// Only these are POI's: its parser and its evaluator know neither Google's spelling nor arrays that grow
/// into cells, and go as deep as the chain of cells they follow. Here each formula is evaluated on its own,
/// over cells that are known
/// already; one that is not known yet is a [NotYet].
@NullMarked
package dev.patchbook.localworkspace.formulas.evaluation;

import org.jspecify.annotations.NullMarked;
