package dev.patchbook.localworkspace.book;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range with a header whose columns have names and types; its area has no open end. The JSON is never changed.
///
/// @param rowsProperties the colours of its rows in Google's words; empty for Google's own
/// @param columns one for each column of the area
/// @param xml the table as the file that it came from says it, with its style, filter and totals; empty where none did
public record Table(
        String id, String name, Area area, Optional<JsonObject> rowsProperties, List<Column> columns, String xml) {
    private static final Pattern FORMULA =
            Pattern.compile("(<(?:\\w+:)?(?:calculatedColumnFormula|totalsRowFormula)\\b[^>]*>)([^<]+)(</)");
    private static final Pattern TOTALS = Pattern.compile("^<[^>]*\\btotalsRowCount=\"[1-9]");

    /// A column; the rule is there for drop-downs only, in Google's words.
    ///
    /// @param xml the column as the file that it came from says it, empty where it came from none
    public record Column(String name, String type, Optional<JsonObject> rule, String xml) {
        public Column {
            xml = Objects.requireNonNullElse(xml, ""); // as where it was written down before there was any
        }

        /// A column that was made here.
        public Column(String name, String type, Optional<JsonObject> rule) {
            this(name, type, rule, "");
        }

        /// A column that nobody has said anything of.
        public static Column plain(String name) {
            return new Column(name, "", Optional.empty());
        }
    }

    /// A table that was made here.
    public Table(String id, String name, Area area, Optional<JsonObject> rowsProperties, List<Column> columns) {
        this(id, name, area, rowsProperties, columns, "");
    }

    public Table {
        xml = Objects.requireNonNullElse(xml, ""); // as where it was written down before there was any
        columns = List.copyOf(columns);
        if (columns.size() != area.columns().length()) {
            throw new IllegalArgumentException(
                    columns.size() + " columns named of " + area.columns().length());
        }
    }

    /// Whether its last row is a footer, which new rows are put before.
    public boolean hasFooter() {
        return rowsProperties.filter(rows -> rows.has("footerColorStyle")).isPresent()
                || TOTALS.matcher(xml).find();
    }

    public Table withArea(Area changed) {
        return new Table(id, name, changed, rowsProperties, columns, xml);
    }

    /// A name for a column that has none, as Google makes them.
    public static String freeName(List<Column> others, int number) {
        int next = number;
        while (isTaken(others, "Column " + next)) {
            next++;
        }
        return "Column " + next;
    }

    private static boolean isTaken(List<Column> columns, String name) {
        return columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
    }

    Optional<Table> after(GridEdit edit) {
        return edit.area(area)
                .filter(moved -> moved.rows().length() > 0 && moved.columns().length() > 0)
                .map(moved -> new Table(
                        id,
                        name,
                        moved,
                        rowsProperties,
                        columnsAfter(edit, moved),
                        Filters.xml(xml, area, moved, edit)));
    }

    /// With the references in its columns' formulas written anew.
    Table rewritten(Rewriting formulas, String tab) {
        List<Column> rewritten = columns.stream()
                .map(column -> new Column(
                        column.name(),
                        column.type(),
                        column.rule(),
                        FORMULA.matcher(column.xml())
                                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                                        + Xml.rewritten(found.group(2), formulas, tab)
                                        + found.group(3)))))
                .toList();
        return new Table(id, name, area, rowsProperties, rewritten, xml);
    }

    private List<Column> columnsAfter(GridEdit edit, Area moved) {
        if (edit.dimension() == Dimension.ROWS) {
            return columns;
        }
        List<Optional<Column>> after = new ArrayList<>();
        for (int i = 0; i < moved.columns().length(); i++) {
            after.add(Optional.empty());
        }
        for (int i = 0; i < columns.size(); i++) {
            OptionalInt position = edit.position(area.columns().start() + i);
            int place = position.orElse(-1) - moved.columns().start();
            if (position.isPresent() && place >= 0 && place < after.size()) {
                after.set(place, Optional.of(columns.get(i)));
            }
        }
        List<Column> named =
                new ArrayList<>(after.stream().flatMap(Optional::stream).toList());
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Column column = after.get(i).isPresent() ? after.get(i).get() : Column.plain(freeName(named, i + 1));
            named.add(column);
            all.add(column);
        }
        return all;
    }
}
