package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The validation rules of a book, by number from 1; 0 means that any value may be entered.
public final class ValidationRules {
    private final List<ValidationRule> rules = new ArrayList<>();

    public int number(ValidationRule rule) {
        int known = rules.indexOf(rule);
        if (known < 0) {
            rules.add(rule);
            return rules.size();
        }
        return known + 1;
    }

    public Optional<ValidationRule> rule(int number) {
        return number == 0 ? Optional.empty() : Optional.of(rules.get(number - 1));
    }

    public int size() {
        return rules.size();
    }

    ValidationRules copy() {
        ValidationRules copy = new ValidationRules();
        copy.rules.addAll(rules);
        return copy;
    }

    /// Rewrites the references of all rules; `tab` names no tab, since a rule may stand on several.
    void rewrite(Rewriting formulas) {
        rules.replaceAll(rule -> rule.rewritten(formulas));
    }
}
