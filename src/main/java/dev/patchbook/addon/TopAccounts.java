package dev.patchbook.addon;

import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.Overview;
import dev.patchbook.refresh.Overview.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The five accounts to work on first, each with why and what to do.
final class TopAccounts {

    private static final int SHOWN = 5;

    private TopAccounts() {}

    static List<Widget> of(PlanId plan, Overview overview) {
        List<Row> ranked = overview.rows("Prioritization").stream()
                .filter(row -> Cells.number(row, "Rank").isPresent())
                .sorted(Comparator.comparingDouble(
                        row -> Cells.number(row, "Rank").orElseThrow()))
                .limit(SHOWN)
                .toList();
        if (ranked.isEmpty()) {
            return List.of(Widget.text(
                    overview.plan().accounts().isEmpty()
                            ? "No accounts yet. Fill in the tab Accounts, or import your CRM's export, then refresh."
                            : "Press Refresh to rank your accounts."));
        }
        List<Widget> lines = new ArrayList<>();
        ranked.forEach(row -> lines.add(line(plan, row)));
        return lines;
    }

    private static Widget line(PlanId plan, Row row) {
        String id = Cells.text(row, "Account ID");
        String name = Cells.text(row, "Account");
        String next = Cells.text(row, "Next action");
        return Widget.line(
                        "",
                        Markup.lines(
                                Markup.bold(Cells.text(row, "Rank") + ". " + name),
                                Markup.of(Telling.sentence(Cells.text(row, "Why"))),
                                next.isEmpty() ? Markup.NONE : Markup.italic("Next: " + next)))
                .onClick(Click.call(Act.ACCOUNT, plan).with(Parameter.ACCOUNT, id.isEmpty() ? name : id));
    }
}
