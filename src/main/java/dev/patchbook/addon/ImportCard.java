package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.button;
import static dev.patchbook.addon.Widget.line;

import dev.patchbook.imports.ImportReview.Answered;
import dev.patchbook.imports.ImportReview.Done;
import dev.patchbook.imports.ImportReview.Last;
import dev.patchbook.imports.ImportReview.Review;
import dev.patchbook.imports.ImportSources.Sources;
import dev.patchbook.imports.ImportTarget;
import dev.patchbook.plan.PlanId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where data come from and which tab they belong on: the first step of an import.
final class ImportCard {

    private ImportCard() {}

    /// Choosing among what lies with a plan.
    static Card of(PlanId plan, Sources sources, Review review, Telling telling) {
        List<Section> sections = new ArrayList<>();
        List<Widget.Option> options = options(sources, telling);
        sections.add(options.isEmpty() ? nothingThere() : choosing(plan, options, review.last(), true));
        sections.add(Section.of(title(review), last(plan, review, telling)));
        sections.add(Section.of("", Widget.buttons(button("Back to the plan", Click.call(Act.LOOK_AGAIN, plan)))));
        return Card.of("import", "Bring in data", sections);
    }

    /// A file that was chosen in Drive.
    ///
    /// @param plan that it is brought into
    static Card ofFile(PlanId plan, String planName, String fileId, String fileName) {
        List<Widget.Option> options = List.of(new Widget.Option(ImportChoice.ofFile(fileId), fileName, true));
        return Card.of(
                "import",
                "Bring in data",
                Section.of("", line("Into the plan", planName).icon(Widget.Icon.PLAN)),
                choosing(plan, options, Optional.empty(), false));
    }

    private static Section choosing(PlanId plan, List<Widget.Option> sources, Optional<Last> last, boolean withTabs) {
        List<Widget.Option> ticks = new ArrayList<>();
        ticks.add(new Widget.Option(
                ImportChoice.FULL, "It is the whole list: what is not in it is gone from the CRM", false));
        if (withTabs) {
            ticks.add(new Widget.Option(ImportChoice.BIND, "A tab: bring it in with every refresh", false));
        }
        return Section.of(
                "",
                new Widget.Choice(ImportChoice.SOURCE, "What", false, sources),
                new Widget.Choice(ImportChoice.TARGET, "It holds", false, targets(sources, last)),
                new Widget.Choice(ImportChoice.OPTIONS, "How", true, ticks),
                Widget.buttons(Widget.mainButton("Look at it first", Click.call(Act.PREVIEW, plan))));
    }

    private static List<Widget.Option> options(Sources sources, Telling telling) {
        List<Widget.Option> options = new ArrayList<>();
        sources.files()
                .forEach(file -> options.add(new Widget.Option(
                        ImportChoice.ofFile(file.id()),
                        "%s (%s)".formatted(file.name(), telling.moment(file.modified())),
                        options.isEmpty())));
        sources.tabs()
                .forEach(tab -> options.add(new Widget.Option(
                        ImportChoice.ofTab(tab.title()), "The tab " + tab.title(), options.isEmpty())));
        return options;
    }

    private static Section nothingThere() {
        return Section.of(
                "",
                Widget.text("There is nothing to bring in yet. Three ways:"),
                line("1", "Add a tab to this spreadsheet and paste your CRM's export into it."),
                line("2", "Upload the export (.csv or .xlsx) to Drive, select it there, and open Patchbook."),
                line(
                        "3",
                        "Put the export into a folder named Imports beside the plan, where Patchbook runs on your "
                                + "own machine."));
    }

    /// Accounts first: deals look for their companies there. The same tab again goes where it went before.
    private static List<Widget.Option> targets(List<Widget.Option> sources, Optional<Last> last) {
        String next = last.isEmpty()
                ? ImportTarget.ACCOUNTS.schema().title()
                : again(sources, last)
                        .orElse(ImportTarget.OPPORTUNITIES.schema().title());
        return Arrays.stream(ImportTarget.values())
                .map(target -> target.schema().title())
                .map(title -> new Widget.Option(title, title, title.equals(next)))
                .toList();
    }

    /// Where what is offered first went the last time.
    private static Optional<String> again(List<Widget.Option> sources, Optional<Last> last) {
        return last.flatMap(one -> one instanceof Done done ? Optional.of(done) : Optional.empty())
                .filter(done -> sources.getFirst().value().equals(ImportChoice.ofTab(done.source())))
                .map(Done::tab);
    }

    /// The last import and what it left to decide.
    static List<Widget> last(PlanId plan, Review review, Telling telling) {
        List<Widget> widgets = new ArrayList<>();
        review.last().ifPresent(done -> {
            widgets.add(done(done, telling));
            widgets.add(Widget.buttons(button("Undo it", Click.call(Act.UNDO_IMPORT, plan))));
        });
        if (!review.conflicts().isEmpty()) {
            int open = review.conflicts().size();
            widgets.add(line("", "You and the CRM differ in %s".formatted(telling.count(open, "cell", "cells")))
                    .below("Yours stay until you decide")
                    .icon(Widget.Icon.PROBLEM)
                    .onClick(Click.call(Act.CONFLICTS, plan)));
        }
        return widgets;
    }

    private static String title(Review review) {
        return review.last().filter(Answered.class::isInstance).isPresent() ? "Your last answer" : "Last import";
    }

    private static Widget done(Last last, Telling telling) {
        String when = Telling.sentence(telling.moment(last.at()));
        return switch (last) {
            case Done done ->
                line(when, Markup.of("%s into %s".formatted(done.source(), done.tab())))
                        .below(did(done, telling))
                        .icon(Widget.Icon.CHECK);
            case Answered answered ->
                line(when, Markup.of("%s and %s".formatted(answered.from(), answered.to())))
                        .below(answered.same() ? "You said: the same company" : "You said: not the same company")
                        .icon(Widget.Icon.CHECK);
        };
    }

    private static String did(Done done, Telling telling) {
        return Stream.of(
                        telling.count(done.added(), "new row", "new rows"),
                        telling.count(done.updated(), "changed", "changed"),
                        telling.count(done.gone(), "gone", "gone"))
                .filter(part -> !part.startsWith("0 "))
                .reduce((one, other) -> one + ", " + other)
                .orElse("Nothing new");
    }
}
