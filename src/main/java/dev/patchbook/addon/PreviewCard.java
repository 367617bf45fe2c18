package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.button;
import static dev.patchbook.addon.Widget.line;

import dev.patchbook.imports.ImportReport;
import dev.patchbook.imports.ImportReport.Basis;
import dev.patchbook.imports.ImportReport.CellChange;
import dev.patchbook.imports.ImportReport.ColumnUse;
import dev.patchbook.imports.ImportReport.Conflict;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an import would do, before anything is written: how the columns were understood, and what changes.
final class PreviewCard {

    /// A column takes two widgets of the hundred that a card has.
    private static final int MOST_COLUMNS = 32;

    private static final int SHOWN = 5;

    /// So many cells of a row are told.
    private static final int CELLS = 4;

    private PreviewCard() {}

    /// @param name what the source is called
    static Card of(PlanId plan, String name, ImportChoice choice, ImportReport report, Telling telling) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("", summary(plan, name, choice, report, telling)));
        List<ColumnUse> guesses = columns(report).stream()
                .filter(use -> use.basis() == Basis.GUESS)
                .toList();
        List<ColumnUse> others = columns(report).stream()
                .filter(use -> use.basis() != Basis.GUESS)
                .limit(Math.max(0, MOST_COLUMNS - guesses.size()))
                .toList();
        sections.add(Section.of("Please check", asked(choice, guesses)));
        sections.add(Section.of("What changes", changes(report)));
        sections.add(Section.of("Where you and the CRM differ: yours stay", conflicts(report)));
        sections.add(Section.of("May be the same company", proposals(report)));
        sections.add(Section.of("Worth knowing", problems(report)));
        sections.add(Section.of("Columns", asked(choice, others)).folded(2));
        return Card.of("preview", "Look at it first", sections);
    }

    private static List<Widget> summary(
            PlanId plan, String name, ImportChoice choice, ImportReport report, Telling telling) {
        String rows = Stream.of(
                        telling.count(report.added(), "new row", "new rows"),
                        telling.count(report.updated(), "changed", "changed"),
                        telling.count(report.unchanged(), "as it is", "as they are"),
                        telling.count(report.gone(), "gone from the CRM", "gone from the CRM"))
                .filter(part -> !part.startsWith("0 "))
                .reduce((one, other) -> one + ", " + other)
                .orElse("Nothing would change");
        return List.of(
                line(
                        "Nothing is written yet",
                        Markup.lines(
                                Markup.bold("%s into %s"
                                        .formatted(
                                                name, choice.target().schema().title())),
                                Markup.of(rows))),
                Widget.buttons(
                        Widget.mainButton("Bring it in", choice.on(Click.call(Act.BRING, plan))),
                        button("Look again", choice.on(Click.call(Act.PREVIEW_AGAIN, plan)))));
    }

    /// Each column once, the first use of it.
    private static List<ColumnUse> columns(ImportReport report) {
        List<ColumnUse> columns = new ArrayList<>();
        for (ColumnUse use : report.columns()) {
            if (columns.stream().noneMatch(one -> one.from().equals(use.from()))) {
                columns.add(use);
            }
        }
        columns.sort(Comparator.comparingInt(use -> use.basis() != Basis.KEPT && use.basis() != Basis.LEFT ? 1 : 0));
        return columns;
    }

    private static List<Widget> asked(ImportChoice choice, List<ColumnUse> uses) {
        List<Widget> widgets = new ArrayList<>();
        uses.forEach(use -> {
            widgets.add(line(
                            "",
                            Markup.lines(Markup.bold(use.from()), Markup.italic(String.join(" · ", use.examples()))))
                    .below(Telling.sentence(shortened(use.why()))));
            widgets.add(new Widget.Choice(ImportChoice.field(use), "Goes to", false, options(choice, use)));
        });
        return widgets;
    }

    private static String shortened(String why) {
        return why.length() <= 90 ? why : why.substring(0, 89) + "…";
    }

    private static List<Widget.Option> options(ImportChoice choice, ColumnUse use) {
        String now = ImportChoice.valueOf(use);
        List<Widget.Option> options = new ArrayList<>();
        choice.target().schema().columns().stream()
                .filter(column -> column.owner() == Column.Owner.AE)
                .map(Column::header)
                .forEach(header -> options.add(new Widget.Option(header, header, header.equals(now))));
        if (options.stream().noneMatch(Widget.Option::selected)
                && !now.equals(ImportChoice.KEEP)
                && !now.equals(ImportChoice.LEAVE_OUT)) {
            options.add(new Widget.Option(now, now, true));
        }
        options.add(new Widget.Option(ImportChoice.KEEP, "A column of my own", now.equals(ImportChoice.KEEP)));
        options.add(new Widget.Option(ImportChoice.LEAVE_OUT, "Leave it out", now.equals(ImportChoice.LEAVE_OUT)));
        return options;
    }

    /// The rows that would change, each with its first cells.
    private static List<Widget> changes(ImportReport report) {
        Map<String, List<CellChange>> rows = report.changes().stream()
                .collect(Collectors.groupingBy(CellChange::key, LinkedHashMap::new, Collectors.toList()));
        List<Widget> widgets = new ArrayList<>();
        rows.entrySet().stream()
                .limit(SHOWN)
                .map(row -> row(row.getKey(), row.getValue()))
                .forEach(widgets::add);
        more(report.added() + report.updated() + report.gone(), widgets);
        return widgets;
    }

    private static Widget row(String key, List<CellChange> changes) {
        List<Markup> lines = new ArrayList<>(List.of(Markup.bold(key)));
        List<CellChange> telling = changes.stream()
                .filter(change -> !Cells.shown(change.after()).equals(key))
                .toList();
        telling.stream().limit(CELLS).map(change -> Markup.of(change(change))).forEach(lines::add);
        if (telling.size() > CELLS) {
            lines.add(Markup.italic("… and %,d more".formatted(telling.size() - CELLS)));
        }
        return line("", Markup.lines(lines.toArray(Markup[]::new)));
    }

    private static String change(CellChange change) {
        String after = Cells.shown(change.after());
        return change.before().isBlank()
                ? "%s: %s".formatted(change.column(), after)
                : "%s: %s → %s".formatted(change.column(), Cells.shown(change.before()), after);
    }

    private static List<Widget> conflicts(ImportReport report) {
        List<Widget> widgets = new ArrayList<>();
        report.conflicts().stream().limit(SHOWN).map(PreviewCard::conflict).forEach(widgets::add);
        more(report.conflicts().size(), widgets);
        return widgets;
    }

    private static Widget conflict(Conflict conflict) {
        return line(
                "",
                Markup.lines(
                        Markup.of("%s, %s".formatted(conflict.key(), conflict.column())),
                        Markup.bold("You: " + Cells.shown(conflict.kept())),
                        Markup.of("CRM: " + Cells.shown(conflict.incoming()))));
    }

    private static List<Widget> proposals(ImportReport report) {
        return report.proposals().stream()
                .limit(SHOWN)
                .<Widget>map(proposal -> line(
                        "",
                        Markup.lines(
                                Markup.of("%s → %s"
                                        .formatted(
                                                proposal.from().name(),
                                                proposal.to().name())),
                                Markup.of(proposal.why()))))
                .toList();
    }

    private static List<Widget> problems(ImportReport report) {
        List<Problem> told = report.problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .toList();
        List<Widget> widgets = new ArrayList<>();
        told.stream()
                .limit(SHOWN)
                .map(problem -> line("", Markup.lines(Markup.of(problem.message()), Markup.italic(problem.fix())))
                        .icon(Widget.Icon.WARNING))
                .forEach(widgets::add);
        more(told.size(), widgets);
        return widgets;
    }

    private static void more(int all, List<Widget> shown) {
        if (all > SHOWN) {
            shown.add(Widget.text("… and %,d more.".formatted(all - SHOWN)));
        }
    }
}
