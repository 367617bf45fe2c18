package dev.patchbook.addon;

import java.time.Instant;

/// What somebody sees while a plan is being made.
final class MakingCard {

    private MakingCard() {}

    /// @param work the name of the work in the background
    static Card of(String work, Instant since, Telling telling) {
        String time = telling.time(since.atZone(telling.zone()).toLocalTime());
        return Card.of(
                "making",
                "Making your plan",
                Section.of(
                        "",
                        Widget.line("", "Begun at " + time + ". It goes on by itself; you can go on working.")
                                .icon(Widget.Icon.WAIT),
                        Widget.buttons(
                                Widget.mainButton(
                                        "Look again", Click.call(Act.MAKING).with(Parameter.REQUEST, work)),
                                Widget.button("My plans", Click.call(Act.HOME)))));
    }
}
