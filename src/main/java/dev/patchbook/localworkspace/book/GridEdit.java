package dev.patchbook.localworkspace.book;

import java.util.Optional;
import java.util.OptionalInt;

/// An edit that moves whole rows or columns, and where it takes positions and stretches: the one rule that ranges,
/// formulas and metadata share.
public sealed interface GridEdit {
    Dimension dimension();

    /// Where this row or column is afterwards; empty if it was deleted.
    OptionalInt position(int index);

    /// Where this stretch is afterwards; empty if all of it was deleted.
    Optional<Span> span(Span span);

    record Insert(Dimension dimension, int at, int count) implements GridEdit {
        @Override
        public OptionalInt position(int index) {
            return OptionalInt.of(index >= at ? index + count : index);
        }

        @Override
        public Optional<Span> span(Span span) {
            int start = span.start() >= at && !wholeGrid(span) ? span.start() + count : span.start();
            int end = span.isOpen() || span.end() <= at ? span.end() : span.end() + count;
            return Optional.of(new Span(start, Math.max(start, end)));
        }
    }

    record Delete(Dimension dimension, int from, int to) implements GridEdit {
        @Override
        public OptionalInt position(int index) {
            if (index >= from && index < to) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(index >= to ? index - (to - from) : index);
        }

        @Override
        public Optional<Span> span(Span span) {
            int start = remaining(span.start());
            int end = span.isOpen() ? Span.OPEN : remaining(span.end());
            return start == end && span.length() > 0 ? Optional.empty() : Optional.of(new Span(start, end));
        }

        private int remaining(int boundary) {
            return boundary <= from ? boundary : Math.max(from, boundary - (to - from));
        }
    }

    /// `destination` counts before the moved part is taken out, and lies outside of it.
    record Move(Dimension dimension, int from, int to, int destination) implements GridEdit {
        private int landing() {
            return destination > from ? destination - (to - from) : destination;
        }

        @Override
        public OptionalInt position(int index) {
            if (index >= from && index < to) {
                return OptionalInt.of(index - from + landing());
            }
            int without = index >= to ? index - (to - from) : index;
            return OptionalInt.of(without >= landing() ? without + (to - from) : without);
        }

        @Override
        public Optional<Span> span(Span span) {
            if (new Span(from, to).contains(span)) {
                int start = position(span.start()).orElseThrow();
                return Optional.of(new Span(start, start + span.length()));
            }
            return new Delete(dimension, from, to)
                    .span(span)
                    .flatMap(rest -> new Insert(dimension, landing(), to - from).span(rest));
        }
    }

    /// A range after the edit; empty if all of it was deleted.
    default Optional<Area> area(Area area) {
        return span(area.along(dimension())).map(span -> area.with(dimension(), span));
    }

    private static boolean wholeGrid(Span span) {
        return span.start() == 0 && span.isOpen();
    }
}
