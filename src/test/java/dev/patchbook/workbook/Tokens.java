package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where everything stands that the AE wrote, so that what is lost or out of place can be told.
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("ae:\\d+");

    static final Tokens NONE = new Tokens();

    private final Map<String, Standing> standing = new HashMap<>();

    /// One thing that the AE wrote.
    ///
    /// @param row the key of its row, or what else the AE wrote in it
    /// @param says the value, or the formula with the rows that it refers to by their keys
    record Standing(int sheet, int column, String row, String says) {
        String withoutColumns() {
            return says.replaceAll("\\+\\$?[A-Z]+\\$?", "+");
        }
    }

    static Tokens in(Workbook workbook, Bindings bindings) {
        Tokens tokens = new Tokens();
        for (Sheet sheet : workbook.sheets()) {
            Optional<TabBinding> tab = bindings.tabs().stream()
                    .filter(bound -> bound.sheet().id() == sheet.id())
                    .findFirst();
            for (int row = 0; row < sheet.rowCount(); row++) {
                for (int column = 0; column < sheet.columnCount(); column++) {
                    tokens.note(sheet, tab, row, column);
                }
            }
        }
        return tokens;
    }

    /// The token in what the AE wrote.
    static Optional<String> of(Value entry) {
        return of(Names.shown(entry));
    }

    static Optional<String> of(String text) {
        Matcher found = TOKEN.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /// Only what was there earlier too, formulas only if they referred to the same rows: nobody can put back
    /// what came in the same second.
    Tokens knownTo(Tokens earlier) {
        standing.entrySet()
                .removeIf(token -> !Optional.ofNullable(earlier.standing.get(token.getKey()))
                        .map(Standing::withoutColumns)
                        .equals(Optional.of(token.getValue().withoutColumns())));
        return this;
    }

    int count() {
        return standing.size();
    }

    /// What of this is not where it was, each with where it stood and where it stands.
    List<String> lostIn(Tokens later) {
        List<String> lost = new ArrayList<>();
        standing.forEach((token, was) -> {
            Standing is = later.standing.get(token);
            if (!was.equals(is)) {
                lost.add("%s was %s and is %s".formatted(token, was, is));
            }
        });
        return lost;
    }

    private void note(Sheet sheet, Optional<TabBinding> tab, int row, int column) {
        String note = sheet.notes().getOrDefault(new CellAddress(row, column), "");
        of(note).ifPresent(token -> standing.put(
                sheet.id() + "/" + token, new Standing(sheet.id(), column, anchor(sheet, tab, row), note)));
        String formula = sheet.formulas().getOrDefault(new CellAddress(row, column), "");
        if (formula.isEmpty() && sheet.grid().at(row, column).isBlank()) {
            return;
        }
        String says = formula.isEmpty() ? Names.shown(sheet.grid().at(row, column)) : formula;
        of(says).ifPresent(token -> standing.merge(
                sheet.id() + "/" + token,
                new Standing(
                        sheet.id(),
                        column,
                        anchor(sheet, tab, row),
                        formula.isEmpty() ? says : anchored(sheet, tab, row, says)),
                (one, other) -> new Standing(sheet.id(), -1, "twice", one.says() + other.says())));
    }

    /// What identifies a row: its key and everything of the AE's in it. A key that a formula makes is none:
    /// it changes with what it is calculated from.
    private static String anchor(Sheet sheet, Optional<TabBinding> tab, int row) {
        String key = tab.filter(bound -> row > bound.headerRow())
                .map(bound -> bound.schema().keyColumns().stream()
                        .map(header -> isCalculated(sheet, bound, row, header)
                                ? ""
                                : KeyText.of(bound.schema().column(header), bound.value(row, header)))
                        .toList())
                .filter(parts -> parts.stream().anyMatch(part -> !part.isEmpty()))
                .map(Object::toString)
                .orElse("");
        TreeSet<String> beside = new TreeSet<>();
        for (int column = 0; column < sheet.columnCount(); column++) {
            of(sheet.formulas()
                            .getOrDefault(
                                    new CellAddress(row, column),
                                    Names.shown(sheet.grid().at(row, column))))
                    .ifPresent(beside::add);
        }
        return key + beside;
    }

    private static boolean isCalculated(Sheet sheet, TabBinding tab, int row, String header) {
        return tab.column(header).stream()
                .anyMatch(column -> sheet.formulas().containsKey(new CellAddress(row, column)));
    }

    /// A formula with its own row and the rows of others in the words of [#anchor].
    private static String anchored(Sheet sheet, Optional<TabBinding> tab, int row, String formula) {
        String range = formula.replaceAll("SUM\\(.*\\)", "SUM");
        return SheetOnPaper.REFERENCE.matcher(range).replaceAll(found -> {
            int to = Integer.parseInt(found.group(2)) - 1;
            return Matcher.quoteReplacement(
                    found.group(1) + (to == row ? "own row" : blank(sheet, to) ? "" : anchor(sheet, tab, to)));
        });
    }

    private static boolean blank(Sheet sheet, int row) {
        for (int column = 0; column < sheet.grid().width(row); column++) {
            if (sheet.grid().at(row, column) instanceof Value.Text) {
                return false;
            }
        }
        return true;
    }
}
