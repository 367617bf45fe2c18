package dev.patchbook.localworkspace.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A number format pattern, compiled: shows a number or a text as Google does.
public final class NumberPattern {
    private static final int KEPT = 2_000;
    private static final Map<String, NumberPattern> COMPILED = new ConcurrentHashMap<>();

    private final List<Section> sections;

    private NumberPattern(List<Section> sections) {
        this.sections = sections;
    }

    /// Compiles a pattern: up to four sections between semicolons (positive; negative; zero; text).
    public static NumberPattern of(String pattern) {
        if (COMPILED.size() > KEPT) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(pattern, NumberPattern::compile);
    }

    private static NumberPattern compile(String pattern) {
        List<Section> sections = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < pattern.length(); at++) {
            char next = pattern.charAt(at);
            if (next == '\\' && !quoted && at + 1 < pattern.length()) {
                part.append(next).append(pattern.charAt(++at));
                continue;
            }
            quoted ^= next == '"';
            if (next == ';' && !quoted) {
                sections.add(new SectionReader(part.toString()).read());
                part.setLength(0);
            } else {
                part.append(next);
            }
        }
        sections.add(new SectionReader(part.toString()).read());
        return new NumberPattern(List.copyOf(sections));
    }

    /// Whether a number is shown as a date or a time.
    public boolean isDate() {
        return sections.getFirst().isDate();
    }

    public String text(String content) {
        if (sections.size() > 3) {
            return sections.get(3).text(content);
        }
        Section last = sections.getLast();
        return last.hasContent() ? last.text(content) : content;
    }

    public String number(double value, SheetLocale locale) {
        int chosen = sectionFor(value);
        Section section = sections.get(chosen);
        if (section.isDate()) {
            return Serial.isDate(value) ? DateText.of(section, value, locale) : PlainNumber.of(value, locale);
        }
        if (section.hasContent() && !section.hasDigits()) {
            return section.text(PlainNumber.of(value, locale));
        }
        String sign = value < 0 && chosen == 0 ? "-" : "";
        return DigitText.of(section, Math.abs(value), sign, locale);
    }

    private int sectionFor(double value) {
        boolean conditions =
                sections.stream().anyMatch(section -> section.condition().isPresent());
        if (conditions) {
            for (int at = 0; at < sections.size(); at++) {
                if (sections.get(at)
                        .condition()
                        .map(limit -> limit.holds(value))
                        .orElse(true)) {
                    return at;
                }
            }
            return sections.size() - 1;
        }
        int numeric = sections.size() == 4
                        || (sections.size() > 1 && sections.getLast().hasContent())
                ? sections.size() - 1
                : sections.size();
        if (value < 0 && numeric > 1) {
            return 1;
        }
        return value == 0 && numeric > 2 ? 2 : 0;
    }
}
