package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.BasicFilter;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Chart;
import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.FilterView;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.KeptValue;
import dev.patchbook.localworkspace.book.KeptXml;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.Overlays;
import dev.patchbook.localworkspace.book.ProtectedRange;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.http.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A tab on its way to another spreadsheet: a book that holds it alone, with its names and its metadata. What names
/// something of the workbook that it comes from, such as a picture or a look by its number, stays there.
final class TabExcerpt {
    private TabExcerpt() {}

    static Book of(Book source, Tab tab) {
        refuseWithoutCells(tab);
        Book excerpt = source.copy();
        excerpt.tabs().removeIf(other -> other.sheetId() != tab.sheetId());
        excerpt.setCarried(List.of());
        excerpt.setKeptNames(List.of());
        excerpt.setKept(KeptXml.NONE);
        excerpt.setNamedRanges(source.namedRanges().stream()
                .filter(named -> named.range().sheetId() == tab.sheetId())
                .toList());
        detach(excerpt.tabs().getFirst());
        return excerpt;
    }

    private static void refuseWithoutCells(Tab tab) {
        if (tab.isObject()) {
            throw Refusal.invalid("The sheet \"" + tab.title()
                    + "\" is not copied to another spreadsheet: it has no cells of its own to draw from.");
        }
    }

    private static void detach(Tab tab) {
        tab.setCarried(List.of());
        tab.setKept(tab.kept().copiedElsewhere());
        tab.setConditionalFormats(tab.conditionalFormats().stream()
                .map(format -> new ConditionalFormat(format.ranges(), format.rule()))
                .toList());
        tab.basicFilter().ifPresent(filter -> tab.setBasicFilter(detached(filter)));
        Overlays overlays = tab.overlays();
        tab.setOverlays(overlays.withFilterViews(overlays.filterViews().stream()
                        .map(view -> new FilterView(
                                view.id(), view.title(), detached(view.filter()), Optional.empty(), view.tableId()))
                        .toList())
                .withCharts(overlays.charts().stream()
                        .map(chart -> Chart.own(chart.id(), chart.spec(), chart.border(), chart.place()))
                        .toList())
                .drawnFromOnly(tab.sheetId()));
    }

    private static BasicFilter detached(BasicFilter filter) {
        return new BasicFilter(filter.area(), filter.sortSpecs(), filter.criteria());
    }

    /// Adds the tab of an excerpt behind the last of the draft's, and answers its properties. Where its formulas name
    /// the tab itself they name the copy; other tabs are looked for in the draft's book.
    static JsonObject into(Draft draft, Book excerpt) {
        Book book = draft.book();
        Tab tab = excerpt.tabs().getFirst();
        Limits.check(book, (long) tab.rowCount() * tab.columnCount());
        GridEdits.rename(excerpt, tab, TabCopy.freeTitle(book, tab));
        renumber(excerpt, tab, book);
        int sheetId = draft.freshId(id -> book.tab(id).isPresent());
        Map<String, String> names = bringNames(draft, excerpt, sheetId);
        tab.setProtectedRanges(
                tab.protectedRanges().stream().map(range -> named(range, names)).toList());
        Tab copy = TabCopy.of(draft, excerpt, tab, sheetId, tab.title());
        book.tabs().add(copy);
        return TabJson.json(book, copy);
    }

    private static void renumber(Book excerpt, Tab tab, Book book) {
        Map<Integer, Integer> styles = new HashMap<>();
        Map<Integer, Integer> rules = new HashMap<>();
        tab.cells()
                .renumber(
                        style -> styles.computeIfAbsent(
                                style,
                                number -> book.styles()
                                        .number(excerpt.styles().value(number).withKept(0))),
                        rule -> rules.computeIfAbsent(
                                rule,
                                number -> excerpt.rules()
                                        .rule(number)
                                        .map(book.rules()::number)
                                        .orElse(0)),
                        mark -> mark(excerpt.marks().value(mark), book));
    }

    /// Looks of single letters go along; what is said by numbers of the other workbook does not.
    private static int mark(KeptValue said, Book book) {
        boolean isOwn = said.attributes().isEmpty() && !said.tried();
        return book.marks().number(isOwn ? said : KeptValue.NONE);
    }

    /// Names that are free there; answers their ids there by the ids that they had.
    private static Map<String, String> bringNames(Draft draft, Book excerpt, int sheetId) {
        Map<String, String> brought = new HashMap<>();
        List<NamedRange> all = new ArrayList<>(draft.book().namedRanges());
        for (NamedRange named : excerpt.namedRanges()) {
            if (all.stream().noneMatch(other -> other.name().equalsIgnoreCase(named.name()))) {
                String id = NamedRangeRequests.newId(draft);
                brought.put(named.id(), id);
                all.add(new NamedRange(
                        id, named.name(), new GridRange(sheetId, named.range().area())));
            }
        }
        draft.book().setNamedRanges(all);
        return brought;
    }

    private static ProtectedRange named(ProtectedRange range, Map<String, String> names) {
        return new ProtectedRange(
                range.id(),
                range.area(),
                range.namedRangeId().flatMap(id -> Optional.ofNullable(names.get(id))),
                range.description(),
                range.warningOnly(),
                range.editors(),
                range.unprotected());
    }
}
