package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.line;

/// What Patchbook does and how to begin.
final class HelpCard {

    private HelpCard() {}

    static Card card() {
        return Card.of(
                "help",
                "Help",
                Section.of(
                        "How to begin",
                        line("1", "Create a plan. It is a Google Sheet in a folder of its own."),
                        line(
                                "2",
                                "Fill the tabs Accounts and Opportunities: paste, type, or import your CRM's export."),
                        line("3", "Press Refresh. Patchbook fills in the other tabs."),
                        line("4", "Open Start: it says what matters this week."),
                        line("5", "Set an automatic refresh for every morning.")),
                Section.of(
                        "Good to know",
                        Widget.text(
                                "Your cells stay yours: a refresh writes only in Patchbook's own columns. Yours have "
                                        + "yellow headers, Patchbook's blue ones."),
                        Widget.text("You may sort, filter, rename, and add columns and tabs as you like."),
                        Widget.text("Every number says how it was made: rest the pointer on its header."),
                        Widget.text("What is not known stays blank. It is never taken for zero.")),
                Section.of(
                        "Your data",
                        Widget.text("Patchbook opens only the files that it made and those that you let it open.")),
                Section.of("", Widget.buttons(Widget.button("My plans", Click.call(Act.HOME)))));
    }
}
