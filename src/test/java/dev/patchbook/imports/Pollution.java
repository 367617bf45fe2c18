package dev.patchbook.imports;

import dev.patchbook.imports.PollutedTable.Cell;
import dev.patchbook.imports.PollutedTable.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// Spoils a table in every way that the benchmark of Vitagliano et al. names, and says what should still be read.
final class Pollution {

    private static final String END = "\r\n";

    private final List<Line> lines;
    private final List<Polluted> files = new ArrayList<>();

    private Pollution(List<Line> lines) {
        this.lines = lines;
    }

    /// A spoilt file.
    ///
    /// @param clean the rows that should be read, headings first
    record Polluted(String kind, String text, List<List<String>> clean) {}

    static List<Polluted> of(List<Line> lines) {
        Pollution pollution = new Pollution(lines);
        pollution.addFilesAndTables();
        pollution.addDialects();
        for (int row = 0; row < lines.size(); row++) {
            pollution.addRow(row);
        }
        return pollution.files;
    }

    private void addFilesAndTables() {
        List<List<String>> rows = written();
        String sound = text(rows, ",", END);
        String headings = text(rows.subList(0, 1), ",", END);
        String records = text(rows.subList(1, rows.size()), ",", END);
        String doubled = text(List.of(lines.getFirst().texts()), ",", END);
        add("sound", sound);
        files.add(new Polluted("no content", "", List.of()));
        add("no line end at the end", sound.strip());
        add("two line ends at the end", sound + END);
        files.add(new Polluted("no headings", records, clean().subList(1, lines.size())));
        files.add(new Polluted("headings twice", doubled + sound, cleanUnder(2)));
        files.add(new Polluted("headings three times", doubled + doubled + sound, cleanUnder(3)));
        add("preamble", "PREAMBLE,,,,,,,," + END + ",,,,,,,," + END + sound);
        add("second table, narrower", sound + second(8));
        add("second table, as wide", sound + second(9));
        add("second table, wider", sound + second(10));
        files.add(new Polluted("headings only", headings, clean().subList(0, 1)));
        files.add(new Polluted("one record", text(rows.subList(0, 2), ",", END), clean().subList(0, 2)));
    }

    /// The first 83 rows once more with fewer or more columns.
    private String second(int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines.subList(0, lines.size() - 1)) {
            List<String> row = new ArrayList<>(line.written());
            row.add(rows.isEmpty() ? "col1" : "");
            rows.add(row.subList(0, columns));
        }
        return text(rows, ",", END);
    }

    private void addDialects() {
        add("records end with LF", text(written(), ",", "\n"));
        add("records end with CR", text(written(), ",", "\r"));
        for (String delimiter : List.of(";", "\t", ", ", " ")) {
            add("cells parted by “%s”".formatted(delimiter.replace("\t", "tab")), text(written(), delimiter, END));
        }
        add("apostrophes as quotes", text(written(cell -> cell.quoted() ? "'" + cell.text() + "'" : cell.text())));
        add("backslashes as escapes", text(written(cell -> cell.written("\"", "\\"))));
        add("no escapes", text(written(cell -> cell.written("\"", ""))));
    }

    private void addRow(int row) {
        int columns = lines.get(row).cells().size();
        for (int column = 0; column < columns; column++) {
            List<List<String>> more = written();
            more.get(row).add(column, "");
            add("a delimiter too many in one row", text(more));
            if (column > 0) {
                List<List<String>> less = written();
                less.get(row)
                        .set(
                                column - 1,
                                less.get(row).get(column - 1) + less.get(row).remove(column));
                add("a delimiter missing in one row", text(less));
            }
            addStrayQuote(row, column);
        }
        List<List<String>> apart = written();
        apart.set(row, new ArrayList<>(List.of(String.join(" ", apart.get(row)))));
        add("one row parted by spaces", text(apart));
    }

    private void addStrayQuote(int row, int column) {
        List<List<String>> rows = written();
        String cell = rows.get(row).get(column);
        rows.get(row).set(column, "\"" + cell);
        List<List<String>> clean = clean();
        clean.get(row).set(column, "\"" + clean.get(row).get(column));
        files.add(new Polluted("a quotation mark too many in one cell", text(rows), clean));
    }

    private void add(String kind, String text) {
        files.add(new Polluted(kind, text, clean()));
    }

    private List<List<String>> clean() {
        return lines.stream()
                .map(line -> line.texts().stream().collect(listed()))
                .collect(listed());
    }

    private List<List<String>> cleanUnder(int headings) {
        List<List<String>> clean = clean();
        clean.getFirst().replaceAll(heading -> String.join(" ", Collections.nCopies(headings, heading)));
        return clean;
    }

    private List<List<String>> written() {
        return written(cell -> cell.written("\"", "\""));
    }

    private List<List<String>> written(Function<Cell, String> spelling) {
        return lines.stream()
                .map(line -> line.cells().stream().map(spelling).collect(listed()))
                .collect(listed());
    }

    private static <T> Collector<T, ?, List<T>> listed() {
        return Collectors.toCollection(ArrayList::new);
    }

    private static String text(List<List<String>> rows) {
        return text(rows, ",", END);
    }

    private static String text(List<List<String>> rows, String delimiter, String end) {
        return rows.stream().map(row -> String.join(delimiter, row) + end).collect(Collectors.joining());
    }
}
