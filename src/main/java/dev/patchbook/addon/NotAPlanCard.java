package dev.patchbook.addon;

import dev.patchbook.refresh.RefreshRefused;

/// What somebody sees on a sheet that is no plan, or a copy of one.
final class NotAPlanCard {

    private NotAPlanCard() {}

    static Card of(RefreshRefused refused) {
        return switch (refused.kind()) {
            case NOT_A_PLAN -> card("Not a plan", refused.reason(), "Its cells stay as they are.");
            case COPY_OF_A_PLAN ->
                card(
                        "A copy of a plan",
                        refused.reason(),
                        "The copy is yours to keep, to compare or to hand on; its numbers stay as they were.");
            case FUTURE_DATE -> card("Not yet", refused.reason(), "");
        };
    }

    private static Card card(String title, String what, String assurance) {
        return Card.of(
                "noplan",
                title,
                Section.of(
                        "",
                        new Widget.Paragraph(Markup.lines(Markup.of(what), Markup.of(assurance))),
                        Widget.buttons(Widget.mainButton("My plans", Click.call(Act.HOME)))));
    }
}
