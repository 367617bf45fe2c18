package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// `findReplace`: replaces text in cells as shown (or in formulas, if asked) and enters the result as if it were typed.
final class FindReplace {
    private final Draft draft;
    private final Pattern find;
    private final String replacement;
    private final boolean formulas;
    private final Shown shown;
    private final CellEntry entry;
    private int values;
    private int changedFormulas;
    private int rows;
    private int sheets;
    private int occurrences;

    private FindReplace(Draft draft, Message request) {
        this.draft = draft;
        this.find = pattern(request);
        this.replacement = request.flag("searchByRegex")
                ? request.text("replacement")
                : Matcher.quoteReplacement(request.text("replacement"));
        this.formulas = request.flag("includeFormulas");
        this.shown = new Shown(draft.book());
        this.entry = CellEntry.typed(draft.book(), draft.chance());
    }

    private static Pattern pattern(Message request) {
        String text = request.text("find");
        if (text.isEmpty()) {
            throw Faults.invalid("The text to find must not be empty.");
        }
        String regex = request.flag("searchByRegex") ? text : Pattern.quote(text);
        String whole = request.flag("matchEntireCell") ? "^(?:" + regex + ")$" : regex;
        int options = request.flag("matchCase") ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try {
            return Pattern.compile(whole, options);
        } catch (PatternSyntaxException broken) {
            throw Faults.invalid("Invalid regular expression: " + text);
        }
    }

    static JsonObject apply(Draft draft, Message request) {
        FindReplace work = new FindReplace(draft, request);
        for (GridRange range : scope(draft, request)) {
            work.replace(draft.tab(range.sheetId()), range.area());
        }
        return Draft.reply("findReplace", work.counts());
    }

    private static List<GridRange> scope(Draft draft, Message request) {
        if (request.has("range")) {
            Message range = request.part("range");
            Tab tab = GridRanges.tab(draft.book(), range);
            return List.of(new GridRange(tab.sheetId(), GridRanges.within(tab, range)));
        }
        if (request.has("sheetId")) {
            return List.of(new GridRange(draft.tab(request.whole("sheetId")).sheetId(), Area.ALL));
        }
        if (!request.flag("allSheets")) {
            throw Faults.invalid("Must specify the scope of the find and replace.");
        }
        return draft.book().tabs().stream()
                .map(tab -> new GridRange(tab.sheetId(), Area.ALL))
                .toList();
    }

    private void replace(Tab tab, Area area) {
        Area cells = area.within(tab.cells().rowsUsed(), tab.cells().columnsUsed());
        int before = rows;
        for (int row = cells.rows().start(); row < cells.rows().end(); row++) {
            boolean changed = false;
            for (int column = cells.columns().start(); column < cells.columns().end(); column++) {
                changed |= replace(tab, row, column);
            }
            rows += changed ? 1 : 0;
        }
        sheets += rows > before ? 1 : 0;
    }

    private boolean replace(Tab tab, int row, int column) {
        CellValue value = tab.cells().value(row, column);
        boolean formula = value instanceof CellValue.Formula;
        if (value.isBlank() || (formula && !formulas)) {
            return false;
        }
        String text = value instanceof CellValue.Formula typed
                ? shown.spelling().typed(typed.text())
                : shown.text(value, tab.cells().style(row, column));
        Matcher matcher = find.matcher(text);
        int found = (int) matcher.results().count();
        if (found == 0) {
            return false;
        }
        draft.guard().check(tab, Area.cell(row, column));
        occurrences += found;
        values += formula ? 0 : 1;
        changedFormulas += formula ? 1 : 0;
        entry.put(tab.cells().pen().row(row), column, matcher.replaceAll(replacement));
        return true;
    }

    private JsonObject counts() {
        JsonObject counts = TextRequests.count("valuesChanged", values);
        for (JsonObject part : List.of(
                TextRequests.count("formulasChanged", changedFormulas),
                TextRequests.count("rowsChanged", rows),
                TextRequests.count("sheetsChanged", sheets),
                TextRequests.count("occurrencesChanged", occurrences))) {
            part.entrySet().forEach(entry -> counts.add(entry.getKey(), entry.getValue()));
        }
        return counts;
    }
}
