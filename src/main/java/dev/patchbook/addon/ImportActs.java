package dev.patchbook.addon;

import dev.patchbook.google.Caller;
import dev.patchbook.imports.ImportFile;
import dev.patchbook.imports.ImportOptions;
import dev.patchbook.imports.ImportRefused;
import dev.patchbook.imports.ImportReport;
import dev.patchbook.imports.ImportRequest;
import dev.patchbook.imports.ImportReview.Review;
import dev.patchbook.imports.ImportSource;
import dev.patchbook.imports.ImportTarget;
import dev.patchbook.imports.ImportUnconfirmed;
import dev.patchbook.imports.OpenConflict;
import dev.patchbook.imports.RawTab;
import dev.patchbook.imports.UndoReport;
import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.Background.Standing;
import dev.patchbook.refresh.Overview;
import dev.patchbook.refresh.PlanDirectory.Listing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The cards by which data come into a plan, from the choice of a source to ranked accounts, and what their buttons do.
///
/// @param plans the cards about one plan, where the way ends
record ImportActs(AddonFeatures features, AddonSettings settings, PlanActs plans) {

    Card choosing(Visit visit, PlanId plan) {
        Review review = features.review().of(visit.caller(), plan);
        return ImportCard.of(
                plan,
                features.sources().of(visit.caller(), plan),
                review,
                visit.telling().in(review.zone()));
    }

    /// A file that is selected in Drive: into the only plan, else into one to choose.
    Card ofFile(Visit visit, List<Listing> all, String fileId) {
        return all.size() == 1 ? ofFile(visit, all.getFirst(), fileId) : IntoWhichPlanCard.of(all, fileId);
    }

    Card ofFile(Visit visit, PlanId plan) {
        Listing listing =
                features.directory().find(visit.caller(), plan).orElseThrow(() -> InputFault.of(PlanActs.GONE));
        return ofFile(
                visit,
                listing,
                ImportChoice.fileOf(visit.event()).orElseThrow(() -> InputFault.of("Choose a file in Drive.")));
    }

    private Card ofFile(Visit visit, Listing plan, String fileId) {
        String name = features.sources().nameOf(visit.caller(), fileId);
        return ImportCard.ofFile(plan.id(), plan.name(), fileId, name);
    }

    /// What the import would do; nothing is written.
    Card preview(Visit visit, PlanId plan) {
        ImportChoice choice = ImportChoice.read(visit.event());
        ImportSource source = source(visit.caller(), plan, choice);
        ImportOptions options = new ImportOptions(choice.full(), false, choice.confirmed(), true);
        try {
            ImportReport report = features.importing()
                    .importInto(
                            visit.caller(), plan, new ImportRequest(choice.target(), source, choice.mapped(), options));
            return PreviewCard.of(plan, source.name(), choice, report, visit.telling());
        } catch (ImportRefused refused) {
            if (refused.headings().isEmpty()) {
                throw refused;
            }
            return another(plan, source, choice, refused);
        }
    }

    /// Where the rows cannot be told apart, they are mostly of another kind.
    private static Card another(PlanId plan, ImportSource source, ImportChoice choice, ImportRefused refused) {
        List<Widget.Button> others = Arrays.stream(ImportTarget.values())
                .filter(target -> target != choice.target())
                .map(target -> Widget.button(
                        target.schema().title(), choice.into(target).on(Click.call(Act.PREVIEW_AGAIN, plan))))
                .toList();
        return Card.of(
                "another",
                "What does it hold?",
                Section.of(
                        "",
                        Widget.line(
                                "Nothing was brought in",
                                "%s does not look like %s"
                                        .formatted(
                                                source.name(),
                                                choice.target().schema().title())),
                        Widget.text(refused.reason())),
                Section.of("It holds", new Widget.Buttons(others)),
                Section.of("", Widget.buttons(Widget.button("Choose something else", Click.call(Act.IMPORT, plan)))));
    }

    /// Imports and refreshes, so that what came in is ranked.
    Answer bring(Visit visit, PlanId plan) {
        Caller caller = visit.caller();
        ImportChoice choice = ImportChoice.read(visit.event());
        Standing standing =
                features.background().run("import " + plan, () -> brought(caller, plan, choice), settings.patience());
        return switch (standing) {
            case Standing.Failed(ImportUnconfirmed open) -> Answer.push(confirming(plan, choice, open));
            case Standing.Failed(RuntimeException reason) -> throw reason;
            case Standing.Running _, Standing.Unknown _ ->
                new Answer.Update(plans.card(visit, plan), "Bringing it in goes on; look again in a moment.");
            case Standing.Done _ -> Answer.update(brought(visit, plan));
        };
    }

    private PlanId brought(Caller caller, PlanId plan, ImportChoice choice) {
        ImportOptions options = new ImportOptions(choice.full(), false, choice.confirmed(), false);
        features.importing()
                .importInto(
                        caller,
                        plan,
                        new ImportRequest(choice.target(), source(caller, plan, choice), choice.mapped(), options));
        return features.refreshing().refresh(caller, plan, Optional.empty()).planId();
    }

    private Card brought(Visit visit, PlanId plan) {
        Overview overview = features.insight().overview(visit.caller(), plan);
        Review review = features.review().of(visit.caller(), plan);
        return BroughtCard.of(plan, overview, review, visit.telling().in(review.zone()));
    }

    private static Card confirming(PlanId plan, ImportChoice choice, ImportUnconfirmed open) {
        return Card.of(
                "confirm",
                "Really gone?",
                Section.of(
                        "",
                        Widget.text(
                                ("%,d of the %,d records that earlier imports brought are not in it, more than a fifth. "
                                                + "Nothing was changed.")
                                        .formatted(open.report().gone(), open.all())),
                        Widget.text(
                                "If they are gone, they stay on their tab with a mark and count nowhere. If it is only a "
                                        + "part of your records, bring it in without “the whole list”."),
                        Widget.buttons(
                                Widget.mainButton(
                                        "Yes, they are gone",
                                        choice.confirming().on(Click.call(Act.BRING, plan))),
                                Widget.button("No", Click.call(Act.IMPORT, plan)))));
    }

    Answer undo(Visit visit, PlanId plan) {
        UndoReport report = features.undoing().last(visit.caller(), plan);
        String cells = "%s as before.".formatted(visit.telling().count(report.restored(), "cell is", "cells are"));
        String undone = switch (report.what()) {
            case IMPORT -> "Undone: " + cells;
            case ANSWER -> "Your answer is taken back: " + cells;
        };
        Card card = choosing(visit, plan);
        return new Answer.Update(report.left().isEmpty() ? card : card.headedBy(left(report)), undone);
    }

    private static Section left(UndoReport report) {
        return Section.of(
                "Left as they are",
                report.left().stream()
                        .limit(8)
                        .map(left -> Widget.line("", Markup.lines(Markup.bold(left.cell()), Markup.of(left.why()))))
                        .toList());
    }

    Card conflicts(Visit visit, PlanId plan) {
        return ConflictsCard.of(plan, features.review().of(visit.caller(), plan).conflicts(), visit.page());
    }

    Answer decide(Visit visit, PlanId plan, boolean takeCrm) {
        List<OpenConflict> open = ConflictsCard.isAboutAll(visit)
                ? features.review().of(visit.caller(), plan).conflicts()
                : List.of();
        List<OpenConflict> left =
                features.review().decide(visit.caller(), plan, ConflictsCard.decided(visit, open, takeCrm));
        return new Answer.Update(ConflictsCard.of(plan, left, 0), takeCrm ? "Taken from the CRM." : "Yours is kept.");
    }

    Answer identity(Visit visit, PlanId plan, boolean same) {
        features.identities().answer(visit.caller(), plan, SameCompanyLines.answer(visit.event(), same));
        String said = same ? "One company from now on. Refresh to rank it anew." : "Kept apart from now on.";
        Review review = features.review().of(visit.caller(), plan);
        Section undo = Section.of(
                "Your answer", ImportCard.last(plan, review, visit.telling().in(review.zone())));
        return new Answer.Update(plans.card(visit, plan).headedBy(undo), said);
    }

    private ImportSource source(Caller caller, PlanId plan, ImportChoice choice) {
        Optional<ImportFile> file = choice.file().map(id -> features.sources().file(caller, plan, id));
        return file.<ImportSource>map(one -> one)
                .orElseGet(() -> new RawTab(
                        choice.tab().orElseThrow(() -> InputFault.of("Choose what to bring in.")), choice.bind()));
    }
}
