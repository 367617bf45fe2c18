package dev.patchbook.workbook;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// What the cells of an input tab come to that Patchbook does not write: it changes when one of them does.
///
/// The order of rows and columns does not count, since sorting a tab does not edit its data. It is a check, not a
/// safeguard against forgery: 64 bits, mixed as in Steele, Lea and Flood's SplitMix.
public record Digest(String value) {

    /// The digest that a refresh saw, and since when the tab's data were as they were then.
    ///
    /// @param edited the time of the refresh after which the last edit came; empty where none was ever seen
    public record Seen(Digest digest, Optional<Instant> edited) {}

    /// The digest of a tab as read.
    static Digest of(TabBinding tab) {
        Grid grid = tab.sheet().grid();
        long[] columns = columnHashes(tab);
        long sum = 0;
        for (int row = tab.headerRow() + 1; row < grid.height(); row++) {
            long cells = 0;
            int width = Math.min(grid.width(row), columns.length);
            for (int column = 0; column < width; column++) {
                Value value = grid.at(row, column);
                if (columns[column] != 0 && !value.isBlank()) {
                    cells += mixed(columns[column] ^ hashOf(value));
                }
            }
            sum += cells == 0 ? 0 : mixed(cells);
        }
        return new Digest("%016x".formatted(sum));
    }

    /// The digest of the cells of a sheet that is none of the plan's tabs, each counting with its column.
    public static Digest of(Grid grid) {
        long sum = 0;
        for (int row = 0; row < grid.height(); row++) {
            long cells = 0;
            for (int column = 0; column < grid.width(row); column++) {
                Value value = grid.at(row, column);
                cells += value.isBlank() ? 0 : mixed(textHash("·" + column) ^ hashOf(value));
            }
            sum += cells == 0 ? 0 : mixed(cells);
        }
        return new Digest("%016x".formatted(sum));
    }

    /// The digest that the last refresh left on a sheet.
    public static Optional<Seen> seenOn(Sheet sheet) {
        return sheet.metadata(Metadata.DIGEST).map(label -> {
            String[] parts = label.value().strip().split(" ", 2);
            return new Seen(new Digest(parts[0]), parts.length < 2 ? Optional.empty() : instant(parts[1]));
        });
    }

    /// What a refresh is to leave as [Metadata#DIGEST].
    ///
    /// @param edited as [dev.patchbook.plan.Freshness#edited] of the same tab says
    public String label(Optional<Instant> edited) {
        return edited.map(time -> value + " " + time).orElse(value);
    }

    /// The time in a text that begins with one.
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text.strip().split(" ", 2)[0]));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /// A number for each column after its identity or header; 0 for those that Patchbook writes.
    private static long[] columnHashes(TabBinding tab) {
        long[] hashes = new long[tab.sheet().columnCount()];
        for (int column = 0; column < hashes.length; column++) {
            hashes[column] = textHash("·" + column);
        }
        tab.otherColumns().forEach((column, header) -> hashes[column] = textHash("own " + header));
        for (Column column : tab.schema().columns()) {
            tab.column(column.header())
                    .ifPresent(index ->
                            hashes[index] = column.owner() == Column.Owner.PATCHBOOK ? 0 : textHash(column.header()));
        }
        return hashes;
    }

    private static long hashOf(Value value) {
        return switch (value) {
            case Value.Blank() -> 0;
            case Value.Text(String text) -> textHash(text);
            case Value.Number(double number) -> mixed(Double.doubleToLongBits(number + 0.0));
            case Value.Date(var date) -> mixed(Double.doubleToLongBits(SerialDate.of(date)));
            case Value.Flag(boolean set) -> set ? 3 : 5;
            case Value.Fault(String shown) -> textHash("fault " + shown);
        };
    }

    private static long textHash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    private static long mixed(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
