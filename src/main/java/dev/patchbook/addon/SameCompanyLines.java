package dev.patchbook.addon;

import dev.patchbook.imports.Identities;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.identity.Company;
import dev.patchbook.plan.identity.SameCompany;
import dev.patchbook.refresh.Overview;
import java.util.ArrayList;
import java.util.List;

/// The accounts that are gone from the CRM and may go on as another one, each with the question to the AE.
final class SameCompanyLines {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int SHOWN = 5;

    private SameCompanyLines() {}

    static List<Widget> of(PlanId plan, Overview overview) {
        List<SameCompany.Pair> pairs = SameCompany.among(
                overview.plan().accounts().stream().map(Company::of).toList());
        List<Widget> widgets = new ArrayList<>();
        pairs.stream().limit(SHOWN).forEach(pair -> {
            widgets.add(Widget.line(
                    "",
                    Markup.lines(
                            Markup.bold("%s → %s"
                                    .formatted(pair.gone().name(), pair.there().name())),
                            Markup.of(pair.why()))));
            widgets.add(Widget.buttons(
                    Widget.button("Same company", asked(Act.SAME, plan, pair)),
                    Widget.button("Not the same", asked(Act.NOT_SAME, plan, pair))));
        });
        if (pairs.size() > SHOWN) {
            widgets.add(Widget.text("… and %,d more, on Data quality.".formatted(pairs.size() - SHOWN)));
        }
        return widgets;
    }

    private static Click.Call asked(Act act, PlanId plan, SameCompany.Pair pair) {
        return Click.call(act, plan)
                .with(FROM, pair.gone().key())
                .with(TO, pair.there().key());
    }

    /// What a click on one of the buttons says.
    static Identities.Answer answer(Event event, boolean same) {
        String from = event.parameter(FROM).orElse("");
        String to = event.parameter(TO).orElse("");
        return new Identities.Answer(from, to, same);
    }
}
