package dev.patchbook.localworkspace.book;

import java.util.Objects;
import java.util.Optional;

/// What may be entered into a cell: the condition, whether others are refused (`strict`), whether a drop-down shows,
/// and the help text.
///
/// @param xml the rule as the file that it came from says it, which may be more, such as a warning in words of its own;
/// empty where it came from none
public record ValidationRule(
        Condition condition, boolean strict, boolean showCustomUi, Optional<String> inputMessage, String xml) {
    public ValidationRule {
        xml = Objects.requireNonNullElse(xml, ""); // as where it was written down before there was any
    }

    /// A rule that was made here.
    public ValidationRule(Condition condition, boolean strict, boolean showCustomUi, Optional<String> inputMessage) {
        this(condition, strict, showCustomUi, inputMessage, "");
    }

    /// With its references written anew; on which tab it stands is not known.
    ValidationRule rewritten(Rewriting formulas) {
        return new ValidationRule(
                condition.mapFormulas(text -> formulas.rewrite(text, "")),
                strict,
                showCustomUi,
                inputMessage,
                KeptEdits.references(xml, formulas, ""));
    }
}
