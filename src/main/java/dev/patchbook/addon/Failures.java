package dev.patchbook.addon;

import dev.patchbook.google.WorkspaceException;
import dev.patchbook.google.WorkspaceProblem;
import dev.patchbook.imports.ImportRefused;
import dev.patchbook.refresh.RefreshRefused;
import dev.patchbook.templates.BrokenTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns every failure into a card: what happened, who can act, and how.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /// @param again what the user tried, where trying once more makes sense
    /// @param file the file in Drive that it was about, where one was named
    static Card card(RuntimeException failure, Optional<Click.Call> again, Optional<String> file) {
        return switch (failure) {
            case WorkspaceException fault -> ofWorkspace(fault.problem(), again, file);
            case RefreshRefused refused -> NotAPlanCard.of(refused);
            case ImportRefused refused -> ofImport(refused, again);
            case InputFault fault -> told(fault.title(), fault.faults(), Optional.empty());
            case BrokenTemplate broken ->
                told(
                        "This template cannot be used",
                        broken.breaks().stream()
                                .map(BrokenTemplate.Break::message)
                                .toList(),
                        Optional.empty());
            default -> incident(failure, again);
        };
    }

    /// The way back is the plan that it was about: trying again would not help.
    private static Card ofImport(ImportRefused refused, Optional<Click.Call> again) {
        String title = refused.kind() == ImportRefused.Kind.IMPORT
                ? "Nothing was brought in"
                : refused.kind().title();
        Optional<Widget.Button> back = again.flatMap(
                        click -> Optional.ofNullable(click.parameters().get(Parameter.PLAN)))
                .filter(_ -> refused.kind() != ImportRefused.Kind.NO_PLAN)
                .map(plan -> Widget.mainButton(
                        "Back to the plan", Click.call(Act.LOOK_AGAIN).with(Parameter.PLAN, plan)));
        return told(title, List.of(refused.reason(), refused.wayOut()), back);
    }

    private static Card ofWorkspace(WorkspaceProblem problem, Optional<Click.Call> again, Optional<String> file) {
        return switch (problem) {
            case WorkspaceProblem.NoConsent _, WorkspaceProblem.Unauthorized _ -> ConnectCard.card();
            case WorkspaceProblem.NotFound _, WorkspaceProblem.NoAccess _
            when file.isPresent() ->
                FileAccessCard.of(file)
                        .headedBy(Section.of("", Widget.text(problem.message() + " " + problem.wayOut())));
            default ->
                told(
                        "That did not work",
                        List.of(problem.message(), problem.wayOut(), whoCanAct(problem.who())),
                        tryAgain(again));
        };
    }

    private static String whoCanAct(WorkspaceProblem.Who who) {
        return switch (who) {
            case USER -> "";
            case ADMINISTRATOR -> "Your Workspace administrator can change this.";
            case TIME -> "It passes by itself: try again in a few minutes.";
            case PATCHBOOK -> "This is for the people who look after Patchbook.";
        };
    }

    private static Card incident(RuntimeException failure, Optional<Click.Call> again) {
        String number = "%08x".formatted(ThreadLocalRandom.current().nextInt()).toUpperCase(Locale.ROOT);
        LOG.error("Incident {}", number, failure);
        return told(
                "Something in Patchbook went wrong",
                List.of("It is our fault, not yours. It was noted as incident " + number + "."),
                tryAgain(again));
    }

    private static Optional<Widget.Button> tryAgain(Optional<Click.Call> again) {
        return again.map(click -> Widget.mainButton("Try again", click));
    }

    private static Card told(String title, List<String> sentences, Optional<Widget.Button> first) {
        List<Widget> widgets = new ArrayList<>();
        sentences.stream().filter(sentence -> !sentence.isEmpty()).forEach(each -> widgets.add(Widget.text(each)));
        List<Widget.Button> buttons = new ArrayList<>();
        first.ifPresent(buttons::add);
        buttons.add(Widget.button("My plans", Click.call(Act.HOME)));
        widgets.add(new Widget.Buttons(buttons));
        return Card.of("failure", title, Section.of("", widgets));
    }
}
