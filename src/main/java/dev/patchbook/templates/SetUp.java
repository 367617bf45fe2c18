package dev.patchbook.templates;

import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.GivenTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.TabSetUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a freshly uploaded workbook needs besides its look, as one batch: what every tab is given ([TabSetUp]), names
/// for the input tabs, and last the label that makes it a plan.
final class SetUp {

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
        setUp.changes.add(GivenTabs.of(
                bindings.tabs().stream().map(tab -> tab.schema().title()).toList()));
        setUp.changes.add(new Change.SetMetadata(Optional.empty(), Metadata.PLAN, planMark, Optional.empty()));
        return new Changes(setUp.changes, List.of(), List.of());
    }

    private void tab(TabBinding tab) {
        changes.addAll(TabSetUp.of(tab));
        if (tab.schema().whenGone() == WhenGone.INPUT) {
            int[] bound = tab.schema().columns().stream()
                    .flatMapToInt(column -> tab.column(column.header()).stream())
                    .sorted()
                    .toArray();
            CellRange all =
                    new CellRange(tab.headerRow(), tab.sheet().rowCount(), bound[0], bound[bound.length - 1] + 1);
            changes.add(new Change.NameRange(tab.sheet().id(), all, RangeNames.of(tab.schema())));
        }
    }
}
