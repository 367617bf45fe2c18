package dev.patchbook.addon;

import java.util.List;
import java.util.Optional;

/// One element of a card, drawn across the width of the sidebar.
sealed interface Widget {

    record Paragraph(Markup text) implements Widget {}

    /// A line with a label above and below it.
    ///
    /// @param top our own words, in one line that the host cuts; may be empty
    /// @param bottom our own words; may be empty
    record Line(String top, Markup text, String bottom, Optional<Icon> icon, Optional<Click> click) implements Widget {

        Line icon(Icon shown) {
            return new Line(top, text, bottom, Optional.of(shown), click);
        }

        Line onClick(Click clicked) {
            return new Line(top, text, bottom, icon, Optional.of(clicked));
        }

        Line below(String words) {
            return new Line(top, text, words, icon, click);
        }
    }

    record Buttons(List<Button> buttons) implements Widget {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /// A field to type into, filled in already where there is a value.
    ///
    /// @param suggestions what the host offers while somebody types
    record TextInput(String name, String label, String hint, String value, List<String> suggestions) implements Widget {
        public TextInput {
            suggestions = List.copyOf(suggestions);
        }
    }

    /// A list to choose from.
    ///
    /// @param several whether more than one choice may be ticked
    record Choice(String name, String label, boolean several, List<Option> options) implements Widget {
        public Choice {
            options = List.copyOf(options);
        }
    }

    record Option(String value, String text, boolean selected) {}

    record Divider() implements Widget {}

    record Button(String text, Click click, boolean main) {}

    /// The pictures that cards use, by their names among Google's Material icons.
    enum Icon {
        ACCOUNT("domain"),
        CHECK("check_circle"),
        GOAL("flag"),
        IMPORT("upload_file"),
        PLAN("table_chart"),
        PROBLEM("error"),
        SCHEDULE("schedule"),
        WARNING("warning"),
        WAIT("hourglass_empty");

        private final String materialName;

        Icon(String materialName) {
            this.materialName = materialName;
        }

        String materialName() {
            return materialName;
        }
    }

    static Widget text(String text) {
        return new Paragraph(Markup.of(text));
    }

    static Line line(String top, Markup text) {
        return new Line(top, text, "", Optional.empty(), Optional.empty());
    }

    static Line line(String top, String text) {
        return line(top, Markup.of(text));
    }

    /// The one button that most people will want.
    static Button mainButton(String text, Click click) {
        return new Button(text, click, true);
    }

    static Button button(String text, Click click) {
        return new Button(text, click, false);
    }

    static Widget buttons(Button... buttons) {
        return new Buttons(List.of(buttons));
    }

    static TextInput input(String name, String label, String hint, String value) {
        return new TextInput(name, label, hint, value, List.of());
    }
}
