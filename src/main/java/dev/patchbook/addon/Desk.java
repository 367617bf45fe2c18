package dev.patchbook.addon;

import dev.patchbook.addon.identity.Asking;
import dev.patchbook.addon.identity.Identity;
import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.Background.Standing;
import dev.patchbook.refresh.PlanDirectory.Listing;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes every event and says what the add-on does: which card, which question to the user.
final class Desk {

    private static final String READY = "Your plan is ready.";

    private final Identity identity;
    private final AddonFeatures features;
    private final PlanActs plans;
    private final ImportActs imports;
    private final PlanMaking making;
    private final InstantSource clock;

    Desk(Identity identity, AddonFeatures features, AddonSettings settings, InstantSource clock) {
        this.identity = identity;
        this.features = features;
        this.plans = new PlanActs(features, settings);
        this.imports = new ImportActs(features, settings, plans);
        this.making = new PlanMaking(features, settings.patience());
        this.clock = clock;
    }

    /// A host shows Patchbook: the card of what is on screen.
    Answer opened(Event event) {
        return switch (identity.of(event.authorization())) {
            case Asking.WithoutConsent _ -> Answer.push(ConnectCard.card());
            case Asking.Somebody(var caller) -> told(new Visit(event, caller, telling(event)), this::onScreen);
        };
    }

    /// Somebody clicked.
    Answer acted(Event event) {
        return switch (identity.of(event.authorization())) {
            case Asking.WithoutConsent _ when isHelp(event) -> Answer.push(HelpCard.card());
            case Asking.WithoutConsent(List<String> scopes) -> new Answer.AskForScopes(scopes);
            case Asking.Somebody(var caller) -> told(new Visit(event, caller, telling(event)), this::done);
        };
    }

    private static boolean isHelp(Event event) {
        return event.parameter(Parameter.ACT)
                .flatMap(Act::of)
                .filter(Act.HELP::equals)
                .isPresent();
    }

    private Telling telling(Event event) {
        return new Telling(event.locale(), event.zone().orElse(ZoneId.of("Etc/UTC")), clock.instant());
    }

    private static Answer told(Visit visit, Function<Visit, Answer> work) {
        try {
            return work.apply(visit);
        } catch (RuntimeException failure) {
            return Answer.push(Failures.card(failure, again(visit), fileOf(visit)));
        }
    }

    private static Optional<Click.Call> again(Visit visit) {
        return visit.event()
                .parameter(Parameter.ACT)
                .flatMap(Act::of)
                .map(act -> new Click.Call(act, visit.event().parametersWithout(Parameter.ACT)));
    }

    private static Optional<String> fileOf(Visit visit) {
        return visit.event()
                .parameter(Parameter.PLAN)
                .or(() -> visit.event().sheet().flatMap(OpenFile::id))
                .or(() -> visit.event().selected().stream()
                        .flatMap(file -> file.id().stream())
                        .findFirst());
    }

    private Answer onScreen(Visit visit) {
        Event event = visit.event();
        Optional<OpenFile> selected = event.selected().stream()
                .findFirst()
                .filter(_ -> event.selected().size() == 1);
        Optional<OpenFile> file = event.sheet().or(() -> selected);
        return Answer.push(file.map(open -> file(visit, open)).orElseGet(() -> home(visit)));
    }

    private Card file(Visit visit, OpenFile file) {
        return file.id()
                .filter(_ -> file.granted())
                .map(id -> file.spreadsheet() ? plans.card(visit, new PlanId(id)) : export(visit, id))
                .orElseGet(() -> FileAccessCard.of(file.id()));
    }

    /// Something in Drive that is no spreadsheet can only be an export.
    private Card export(Visit visit, String fileId) {
        return imports.ofFile(visit, features.directory().all(visit.caller()), fileId);
    }

    private Card home(Visit visit) {
        List<Listing> all = features.directory().all(visit.caller());
        NewPlanForm form = making.form(visit.caller(), all, visit.telling(), Optional.empty());
        return HomeCard.of(all, visit.page(), form, visit.telling());
    }

    private Answer done(Visit visit) {
        return switch (visit.act()) {
            case HOME -> visit.page() == 0 ? new Answer.Restart(home(visit), "") : Answer.update(home(visit));
            case CREATE -> created(visit);
            case SAMPLE -> sample(visit);
            case MAKING -> making(visit);
            case PLAN -> Answer.push(plans.card(visit, visit.plan()));
            case LOOK_AGAIN -> Answer.update(plans.card(visit, visit.plan()));
            case REFRESH -> plans.refresh(visit, visit.plan());
            case ACCOUNT -> Answer.push(plans.account(visit, visit.plan()));
            case GOAL -> Answer.push(plans.goal(visit, visit.plan()));
            case SCHEDULE -> Answer.push(plans.schedule(visit, visit.plan()));
            case SET_SCHEDULE -> plans.setSchedule(visit, visit.plan());
            case END_SCHEDULE -> plans.endSchedule(visit, visit.plan());
            case PROBLEMS -> Answer.push(plans.problems(visit, visit.plan()));
            case IMPORT -> Answer.push(imports.choosing(visit, visit.plan()));
            case IMPORT_FILE -> Answer.push(imports.ofFile(visit, visit.plan()));
            case PREVIEW -> Answer.push(imports.preview(visit, visit.plan()));
            case PREVIEW_AGAIN -> Answer.update(imports.preview(visit, visit.plan()));
            case BRING -> imports.bring(visit, visit.plan());
            case UNDO_IMPORT -> imports.undo(visit, visit.plan());
            case CONFLICTS -> Answer.push(imports.conflicts(visit, visit.plan()));
            case KEEP_MINE -> imports.decide(visit, visit.plan(), false);
            case TAKE_CRM -> imports.decide(visit, visit.plan(), true);
            case SAME -> imports.identity(visit, visit.plan(), true);
            case NOT_SAME -> imports.identity(visit, visit.plan(), false);
            case REMOVE_SAMPLE -> {
                plans.removeSample(visit, visit.plan());
                yield new Answer.Restart(home(visit), "The sample plan is in the bin.");
            }
            case HELP -> Answer.push(HelpCard.card());
            case CONNECT -> new Answer.Restart(home(visit), "Patchbook is connected.");
            case ASK_FOR_FILE -> askForFile(visit);
        };
    }

    private static Answer askForFile(Visit visit) {
        return visit.event().isInSheets()
                ? new Answer.AskForThisSheet()
                : new Answer.AskForDriveFile(visit.plan().value());
    }

    private Answer created(Visit visit) {
        List<Listing> all = features.directory().all(visit.caller());
        NewPlanForm form =
                making.form(visit.caller(), all, visit.telling(), visit.event().parameter(Parameter.REQUEST));
        return shown(
                visit,
                making.create(visit.caller(), NewPlanInput.read(visit.event().form(), form)));
    }

    private Answer sample(Visit visit) {
        String click = visit.event().parameter(Parameter.REQUEST).orElse("");
        Telling telling = visit.telling();
        return shown(visit, making.sample(visit.caller(), telling.today(), telling.zone(), click));
    }

    private Answer shown(Visit visit, PlanMaking.Made made) {
        return switch (made.standing()) {
            case Standing.Done(PlanId plan) -> new Answer.Push(plans.card(visit, plan), READY);
            case Standing.Running(var since) -> Answer.push(MakingCard.of(made.name(), since, visit.telling()));
            case Standing.Failed(RuntimeException reason) -> throw reason;
            case Standing.Unknown() -> new Answer.Restart(home(visit), "");
        };
    }

    /// What became of a plan that was being made; where nobody knows, it stands among the plans if it is there.
    private Answer making(Visit visit) {
        String name = visit.event().parameter(Parameter.REQUEST).orElse("");
        return switch (making.standing(name)) {
            case Standing.Done(PlanId plan) -> new Answer.Update(plans.card(visit, plan), READY);
            case Standing.Running(var since) -> Answer.update(MakingCard.of(name, since, visit.telling()));
            case Standing.Failed(RuntimeException reason) -> throw reason;
            case Standing.Unknown() -> new Answer.Restart(home(visit), "");
        };
    }
}
