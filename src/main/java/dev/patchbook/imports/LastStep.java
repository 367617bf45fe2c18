package dev.patchbook.imports;

import dev.patchbook.plan.PlanSettings;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.read.PlanReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an undo takes back, the last import of a plan or an answer about two accounts that was given since, and what
/// that changes: pure.
///
/// @param undone the changes that take it back
record LastStep(Changes undone, UndoReport report) {

    /// What the log says was done last and still stands.
    sealed interface Step {}

    record Imported(LoggedImport what) implements Step {}

    record Answered(LoggedAnswer what) implements Step {}

    /// What was done last, if it still stands.
    static Optional<Step> at(Workbook workbook, TabBinding log) {
        Optional<LoggedImport> imported = LoggedImport.last(log);
        Optional<Step> answered = LoggedAnswer.last(Aliases.log(workbook, Optional.of(log)))
                .filter(answer ->
                        imported.filter(one -> one.at().isAfter(answer.at())).isEmpty())
                .map(Answered::new);
        return answered.or(() -> imported.map(Imported::new));
    }

    /// @param bindings of every tab that an import or an answer may change, and of the log
    /// @throws ImportRefused where there is none to take back
    static LastStep of(Workbook workbook, Bindings bindings, Instant now) {
        TabBinding log = bindings.tab(LogTab.SCHEMA.title()).orElseThrow(ImportRefused::nothingToUndo);
        return switch (at(workbook, log).orElseThrow(ImportRefused::nothingToUndo)) {
            case Answered(LoggedAnswer answer) ->
                ofAnswer(bindings, new UndoneAnswer(bindings, Aliases.log(workbook, Optional.of(log)), answer));
            case Imported(LoggedImport last) -> ofImport(workbook, bindings, log, last, now);
        };
    }

    private static LastStep ofAnswer(Bindings bindings, UndoneAnswer undone) {
        undone.takeBack();
        List<Change> changes = undone.changes();
        UndoReport report =
                new UndoReport(UndoReport.What.ANSWER, undone.restored().size(), undone.left());
        return new LastStep(new Changes(changes, AnswerChanges.guards(bindings, changes), undone.counts()), report);
    }

    private static LastStep ofImport(
            Workbook workbook, Bindings bindings, TabBinding logTab, LoggedImport last, Instant now) {
        TabBinding tab = bindings.tab(last.target()).orElseThrow(ImportRefused::nothingToUndo);
        ImportTarget target = ImportTarget.named(last.target()).orElseThrow(ImportRefused::nothingToUndo);
        PlanSettings settings = PlanReader.settings(workbook, bindings, now);
        ImportLog log = new ImportLog(workbook, Optional.of(logTab), last.target(), last.source());
        UndoneImport undone = new UndoneImport(tab, new TabRows(target, tab, settings.timeZone()), log, last.run());
        undone.takeBack();
        last.undone(log);
        List<Change> changes = new ArrayList<>(undone.changes());
        changes.addAll(log.changes());
        changes.addAll(last.before().put(tab.sheet()));
        Changes.Count count =
                new Changes.Count(last.target(), 0, undone.report().restored());
        return new LastStep(new Changes(changes, Guards.of(tab, changes), List.of(count)), undone.report());
    }
}
