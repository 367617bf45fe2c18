package dev.patchbook.addon;

import java.util.Optional;

/// What somebody sees whose file Patchbook may not open yet.
final class FileAccessCard {

    private FileAccessCard() {}

    /// @param file the file in Drive; without one, the spreadsheet on screen is meant
    static Card of(Optional<String> file) {
        Click.Call ask = Click.call(Act.ASK_FOR_FILE);
        return Card.of(
                "access",
                "Let Patchbook open this file",
                Section.of(
                        "",
                        Widget.text(
                                "Patchbook may not open this file yet. If it is a plan, or an export to bring into one, "
                                        + "give it access: it then reads this one file and no other."),
                        Widget.buttons(
                                Widget.mainButton(
                                        "Give access",
                                        file.map(id -> ask.with(Parameter.PLAN, id))
                                                .orElse(ask)),
                                Widget.button("My plans", Click.call(Act.HOME)))));
    }
}
