package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what rows or columns have of their own: size, hidden, outline level, folded or not.
final class LinesIn {
    private final List<Read> lines = new ArrayList<>();
    private final Map<Span, Integer> styles = new LinkedHashMap<>();
    private int ordinary;

    private record Read(Span span, int pixels, boolean hidden, int level, boolean collapsed) {}

    /// The element at hand says hidden, level and style; its size comes in pixels, 0 for the default.
    void add(Span span, int pixels, XmlIn xml) throws IOException {
        int level = xml.integer("outlineLevel", 0);
        boolean hidden = xml.flag("hidden", false);
        boolean collapsed = xml.flag("collapsed", false);
        if (pixels > 0 || hidden || level > 0 || collapsed) {
            lines.add(new Read(span, pixels, hidden, level, collapsed));
        }
        int style = xml.integer("style", xml.flag("customFormat", false) ? xml.integer("s", 0) : 0);
        if (style > 0) {
            styles.put(span, style);
        }
    }

    /// Lines that say no size have this one.
    void ordinary(int pixels, int google) {
        ordinary = pixels == google ? 0 : pixels;
    }

    Map<Span, Integer> styles() {
        return styles;
    }

    Axis axis() {
        List<Axis.Group> groups = groups();
        List<Axis.Run> runs = new ArrayList<>();
        for (Read read : lines) {
            boolean folded = groups.stream()
                    .anyMatch(group -> group.collapsed() && group.span().contains(read.span()));
            runs.add(new Axis.Run(read.span(), new Axis.Line(read.pixels(), read.hidden() && !folded, false)));
        }
        return new Axis(Axis.joined(runs), groups, ordinary);
    }

    private List<Axis.Group> groups() {
        List<Axis.Group> groups = new ArrayList<>();
        int deepest = lines.stream().mapToInt(Read::level).max().orElse(0);
        for (int depth = 1; depth <= deepest; depth++) {
            addGroups(groups, depth);
        }
        return groups;
    }

    private void addGroups(List<Axis.Group> groups, int depth) {
        int start = -1;
        int end = -1;
        boolean hidden = true;
        for (Read read : lines) {
            boolean goesOn = read.span().start() == end;
            if (start >= 0 && (!goesOn || read.level() < depth)) {
                groups.add(new Axis.Group(new Span(start, end), depth, hidden && goesOn && read.collapsed()));
                start = -1;
            }
            if (read.level() >= depth) {
                hidden = start < 0 ? read.hidden() : hidden && read.hidden();
                start = start < 0 ? read.span().start() : start;
                end = read.span().end();
            }
        }
        if (start >= 0) {
            groups.add(new Axis.Group(new Span(start, end), depth, hidden));
        }
    }
}
