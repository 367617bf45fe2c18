package dev.patchbook.localworkspace.book;

import java.util.Optional;

/// What may be entered into a cell: the condition, whether others are refused (`strict`), whether a drop-down shows,
/// and the help text.
public record ValidationRule(
        Condition condition, boolean strict, boolean showCustomUi, Optional<String> inputMessage) {}
