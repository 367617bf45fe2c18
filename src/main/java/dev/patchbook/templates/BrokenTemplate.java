package dev.patchbook.templates;

import java.util.List;

/// A company's own template that does not keep the tabs and headers that Patchbook binds to.
public final class BrokenTemplate extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Break> breaks;

    BrokenTemplate(String template, List<Break> breaks) {
        super("The template “%s” cannot be used: %s"
                .formatted(
                        template,
                        String.join(" ", breaks.stream().map(Break::message).toList())));
        this.breaks = List.copyOf(breaks);
    }

    /// One thing that is missing.
    ///
    /// @param location the tab, or the tab and the header
    public record Break(String location, String message) {}

    public List<Break> breaks() {
        return breaks;
    }
}
