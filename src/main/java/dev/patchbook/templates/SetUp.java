package dev.patchbook.templates;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.Column.Owner;
import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Tint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What a freshly uploaded workbook needs besides its look, as one batch: labels on tabs and columns, drop-downs,
/// colours by value, warnings before computed cells, names for the input tabs, and last the label that makes it a plan.
///
/// Colours and warnings begin at the header: a range that began below it would be pushed down by the first rows that
/// are inserted there, and hold none of them.
final class SetUp {

    private static final String WARNING =
            "Patchbook fills the cells below this header; what you type there is replaced at the next refresh.";

    /// The words that get a colour, by header.
    private static final Map<String, Map<String, Tint>> TINTS = Map.of(
            "Tier", Map.of("A", Tint.GREEN, "B", Tint.BLUE, "C", Tint.GREY),
            "Status",
                    Map.of(
                            "Ahead", Tint.GREEN,
                            "Reached", Tint.GREEN,
                            "On track", Tint.GREEN,
                            "At risk", Tint.YELLOW,
                            "Off track", Tint.RED,
                            "Missed", Tint.RED,
                            "Not started", Tint.GREY,
                            "Cannot tell", Tint.GREY),
            "Severity", Map.of("Error", Tint.RED, "Warning", Tint.YELLOW, "Note", Tint.GREY));

    private final List<Change> changes = new ArrayList<>();

    private SetUp() {}

    /// The batch for a workbook as read back after its upload.
    ///
    /// @param filled input tabs that came with records in them, at the time given: their data are of that time
    static Changes of(Bindings bindings, String planMark, Set<String> filled, Instant now) {
        SetUp setUp = new SetUp();
        bindings.tabs().forEach(setUp::tab);
        filled.stream()
                .sorted()
                .flatMap(title -> bindings.tab(title).stream())
                .forEach(tab -> setUp.changes.add(new Change.SetMetadata(
                        Optional.of(new Change.Place(tab.sheet().id(), Optional.empty())),
                        Metadata.IMPORTED,
                        now.toString(),
                        Optional.empty())));
        String tabs = String.join(
                "|", bindings.tabs().stream().map(tab -> tab.schema().title()).toList());
        setUp.changes.add(new Change.SetMetadata(Optional.empty(), Metadata.TABS, tabs, Optional.empty()));
        setUp.changes.add(new Change.SetMetadata(Optional.empty(), Metadata.PLAN, planMark, Optional.empty()));
        return new Changes(setUp.changes, List.of(), List.of());
    }

    private void tab(TabBinding tab) {
        int sheetId = tab.sheet().id();
        String title = tab.schema().title();
        changes.add(new Change.SetMetadata(
                Optional.of(new Change.Place(sheetId, Optional.empty())),
                Metadata.TAB,
                title + "#" + sheetId,
                Optional.empty()));
        for (Column column : tab.schema().columns()) {
            tab.column(column.header()).ifPresent(index -> column(tab, column, index));
        }
        warn(tab);
        if (tab.schema().whenGone() == WhenGone.INPUT) {
            int[] bound = columns(tab, _ -> true);
            CellRange all =
                    new CellRange(tab.headerRow(), tab.sheet().rowCount(), bound[0], bound[bound.length - 1] + 1);
            changes.add(new Change.NameRange(sheetId, all, RangeNames.of(tab.schema())));
        }
    }

    private void column(TabBinding tab, Column column, int index) {
        int sheetId = tab.sheet().id();
        changes.add(new Change.SetMetadata(
                Optional.of(new Change.Place(sheetId, Optional.of(index))),
                Metadata.COLUMN,
                tab.schema().title() + "/" + column.header(),
                Optional.empty()));
        if (column.owner() == Owner.AE && (!column.choices().isEmpty() || column.format() == Format.FLAG)) {
            changes.add(new Change.OfferChoices(sheetId, index, tab.firstRow(), column.choices()));
        }
        if (column.owner() == Owner.PATCHBOOK) {
            TINTS.getOrDefault(column.header(), Map.of()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(tint -> changes.add(
                            new Change.TintWhere(sheetId, index, tab.headerRow(), tint.getKey(), tint.getValue())));
        }
    }

    /// One warning for each run of neighbouring columns that are Patchbook's.
    private void warn(TabBinding tab) {
        int[] ours = columns(tab, column -> column.owner() == Owner.PATCHBOOK);
        int start = 0;
        for (int i = 1; i <= ours.length; i++) {
            if (i == ours.length || ours[i] != ours[i - 1] + 1) {
                CellRange range = new CellRange(tab.headerRow(), tab.sheet().rowCount(), ours[start], ours[i - 1] + 1);
                changes.add(new Change.WarnBefore(tab.sheet().id(), range, WARNING));
                start = i;
            }
        }
    }

    /// Where the columns of a tab stand, from left to right.
    private static int[] columns(TabBinding tab, Predicate<Column> wanted) {
        return tab.schema().columns().stream()
                .filter(wanted)
                .flatMapToInt(column -> tab.column(column.header()).stream())
                .sorted()
                .toArray();
    }
}
