package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.GivenTabs;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.NewTab;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.TabSearch;
import dev.patchbook.workbook.TabSetUp;
import dev.patchbook.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tab that an import goes to: the one that is there, else, of those that come when first used, a new one.
///
/// @param making what makes it the plan's, before anything is written on it
record TargetTab(TabBinding tab, List<Change> making) {

    private static final String NEW = "New tab";

    /// @param currency of the plan
    /// @param notes told where the tab is made
    /// @throws ImportRefused where there is none and none is to be made
    static TargetTab of(Workbook workbook, Bindings bindings, TableSchema schema, String currency, ImportNotes notes) {
        Optional<TabBinding> there = bindings.tab(schema.title());
        boolean comesWhenUsed = InputTabs.COMING_WHEN_USED.contains(schema);
        if (there.isPresent()) {
            return new TargetTab(there.get(), comesWhenUsed ? adopting(workbook, there.get()) : List.of());
        }
        if (!comesWhenUsed || TabSearch.labelled(workbook, schema.title()).isPresent()) {
            throw none(schema.title());
        }
        NewTab made = NewTab.ofInput(workbook, schema, currency);
        tell(made, GivenTabs.saysOf(workbook, schema), notes);
        return new TargetTab(made.binding(), made.changes());
    }

    /// Whether the import makes it.
    boolean isNew() {
        return making.stream().anyMatch(Change.AddTab.class::isInstance);
    }

    /// A tab that the AE made under the right title is the plan's from its first import on.
    private static List<Change> adopting(Workbook workbook, TabBinding tab) {
        List<Change> changes = new ArrayList<>();
        if (TabSearch.labelled(workbook, tab.schema().title()).isEmpty()) {
            changes.add(TabSetUp.label(tab.schema(), tab.sheet().id()));
        }
        GivenTabs.with(workbook, tab.schema()).ifPresent(changes::add);
        return changes;
    }

    private static void tell(NewTab made, boolean again, ImportNotes notes) {
        String title = made.binding().sheet().title();
        notes.note(
                Severity.NOTE,
                NEW,
                "",
                again
                        ? "The tab %s had been deleted, so the import makes it anew, with what this file brings and nothing else."
                                .formatted(title)
                        : "The plan had no tab %s, so the import makes it.".formatted(title),
                again
                        ? "If its earlier rows are missed, restore it from a version of the file before you import."
                        : "Nothing is to be done.");
    }

    private static ImportRefused none(String title) {
        return new ImportRefused(
                title,
                "The plan has no tab %s to import into.".formatted(title),
                "Restore the tab and its header row, then import again.");
    }
}
