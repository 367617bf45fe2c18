package dev.patchbook.imports;

import dev.patchbook.plan.PlanSettings;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.read.PlanReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The last import of a plan and what taking it back changes: pure.
///
/// @param undone the changes that take it back
record LastImport(Changes undone, UndoReport report) {

    /// @param bindings of every tab that takes imports, and of the log
    /// @throws ImportRefused where there is none to take back
    static LastImport of(Workbook workbook, Bindings bindings, Instant now) {
        TabBinding logTab = bindings.tab(LogTab.SCHEMA.title()).orElseThrow(ImportRefused::nothingToUndo);
        LoggedImport last = LoggedImport.last(logTab).orElseThrow(ImportRefused::nothingToUndo);
        TabBinding tab = bindings.tab(last.target()).orElseThrow(ImportRefused::nothingToUndo);
        ImportTarget target = ImportTarget.named(last.target()).orElseThrow(ImportRefused::nothingToUndo);
        PlanSettings settings = PlanReader.settings(workbook, bindings, now);
        ImportLog log = new ImportLog(workbook, Optional.of(logTab), last.target(), last.source());
        UndoneImport undone = new UndoneImport(tab, new TabRows(target, tab, settings.timeZone()), log, last.run());
        undone.takeBack();
        last.undone(log);
        List<Change> changes = new ArrayList<>(undone.changes());
        changes.addAll(log.changes());
        changes.add(freshness(tab, last));
        Changes.Count count =
                new Changes.Count(last.target(), 0, undone.report().restored());
        return new LastImport(new Changes(changes, Guards.of(tab, changes), List.of(count)), undone.report());
    }

    /// The tab is as fresh as it was before.
    private static Change freshness(TabBinding tab, LoggedImport last) {
        Optional<Metadata> label = tab.sheet().metadata(Metadata.IMPORTED);
        if (last.before().isEmpty() && label.isPresent()) {
            return new Change.RemoveMetadata(label.get().id());
        }
        return new Change.SetMetadata(
                Optional.of(new Change.Place(tab.sheet().id(), Optional.empty())),
                Metadata.IMPORTED,
                last.before(),
                label);
    }
}
