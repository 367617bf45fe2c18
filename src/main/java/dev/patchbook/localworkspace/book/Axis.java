package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the rows, or the columns, of a tab have of their own: size, hidden or not, groups. Immutable; only lines that
/// differ from the default are kept, in runs.
///
/// @param ordinary the size of lines that have none of their own, in pixels; 0 for the one that Google gives them
public record Axis(List<Run> runs, List<Group> groups, int ordinary) {
    public static final Axis DEFAULT = new Axis(List.of(), List.of(), 0);

    public Axis {
        runs = List.copyOf(runs);
        groups = List.copyOf(groups);
    }

    /// Equal neighbours.
    public record Run(Span span, Line line) {}

    /// One row or column. Size in pixels, 0 for the default.
    public record Line(int pixelSize, boolean hiddenByUser, boolean hiddenByFilter) {
        public static final Line DEFAULT = new Line(0, false, false);

        public Line withPixelSize(int changed) {
            return new Line(changed, hiddenByUser, hiddenByFilter);
        }

        public Line withHiddenByUser(boolean changed) {
            return new Line(pixelSize, changed, hiddenByFilter);
        }

        public Line withHiddenByFilter(boolean changed) {
            return new Line(pixelSize, hiddenByUser, changed);
        }

        public boolean isHidden() {
            return hiddenByUser || hiddenByFilter;
        }
    }

    /// Lines that fold away together; depth counts from 1.
    public record Group(Span span, int depth, boolean collapsed) {}

    public Line line(int index) {
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = runs.get(middle).span();
            if (span.contains(index)) {
                return runs.get(middle).line();
            } else if (index < span.start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Line.DEFAULT;
    }

    /// The size of a line, in pixels.
    ///
    /// @param usual that of lines without one of their own where the file says none
    public int pixels(int index, int usual) {
        int size = line(index).pixelSize();
        return size > 0 ? size : ordinary > 0 ? ordinary : usual;
    }

    /// The same with every line of the span changed.
    public Axis with(Span span, UnaryOperator<Line> change) {
        List<Run> changed = new ArrayList<>();
        int at = span.start();
        for (Run run : runs) {
            Span common = common(run.span(), span);
            if (common.length() == 0) {
                changed.add(run);
                continue;
            }
            add(changed, run.span().start(), common.start(), run.line());
            add(changed, at, common.start(), change.apply(Line.DEFAULT));
            add(changed, common.start(), common.end(), change.apply(run.line()));
            add(changed, common.end(), run.span().end(), run.line());
            at = common.end();
        }
        add(changed, at, span.end(), change.apply(Line.DEFAULT));
        return new Axis(joined(changed), groups, ordinary);
    }

    /// How deep the line stands in groups; 0 for in none.
    public int depth(int index) {
        return groups.stream()
                .filter(group -> group.span().contains(index))
                .mapToInt(Group::depth)
                .max()
                .orElse(0);
    }

    /// Whether a group that the line stands in is folded away.
    public boolean isCollapsed(int index) {
        return groups.stream()
                .anyMatch(group -> group.collapsed() && group.span().contains(index));
    }

    public Axis withGroups(List<Group> changed) {
        return new Axis(runs, changed, ordinary);
    }

    /// The same after rows or columns were inserted, deleted or moved; inserted lines get the default.
    public Axis after(GridEdit edit) {
        List<Run> moved = new ArrayList<>();
        for (Run run : runs) {
            pieces(run.span(), edit)
                    .forEach(piece -> edit.span(piece).ifPresent(span -> moved.add(new Run(span, run.line()))));
        }
        List<Group> kept = new ArrayList<>();
        for (Group group : groups) {
            Optional<Span> span = edit.span(group.span());
            span.ifPresent(s -> kept.add(new Group(s, group.depth(), group.collapsed())));
        }
        return new Axis(joined(moved), kept, ordinary);
    }

    private static List<Span> pieces(Span span, GridEdit edit) {
        return switch (edit) {
            case GridEdit.Insert insert -> cut(span, insert.at());
            case GridEdit.Delete _ -> List.of(span);
            case GridEdit.Move move ->
                cut(span, move.from()).stream()
                        .flatMap(piece -> cut(piece, move.to()).stream())
                        .flatMap(piece -> cut(piece, move.destination()).stream())
                        .toList();
        };
    }

    private static List<Span> cut(Span span, int at) {
        return at > span.start() && at < span.end()
                ? List.of(new Span(span.start(), at), new Span(at, span.end()))
                : List.of(span);
    }

    private static Span common(Span first, Span second) {
        int start = Math.max(first.start(), second.start());
        return new Span(start, Math.max(start, Math.min(first.end(), second.end())));
    }

    private static void add(List<Run> runs, int start, int end, Line line) {
        if (start < end) {
            runs.add(new Run(new Span(start, end), line));
        }
    }

    /// Runs in order, neighbours that are equal joined, default ones left out.
    public static List<Run> joined(List<Run> runs) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(java.util.Comparator.comparingInt(run -> run.span().start()));
        List<Run> joined = new ArrayList<>();
        for (Run run : sorted) {
            if (run.line().equals(Line.DEFAULT)) {
                continue;
            }
            Run last = joined.isEmpty() ? run : joined.getLast();
            if (last.span().end() == run.span().start() && last.line().equals(run.line())) {
                joined.set(
                        joined.size() - 1,
                        new Run(new Span(last.span().start(), run.span().end()), run.line()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }
}
