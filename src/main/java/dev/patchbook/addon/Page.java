package dev.patchbook.addon;

import java.util.ArrayList;
import java.util.List;

/// Some items of a long list: a card holds a hundred widgets.
///
/// @param number from 0
record Page<T>(List<T> items, int number, int pages) {

    /// The page with a number, or the nearest that there is.
    static <T> Page<T> of(List<T> all, int number, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int there = Math.clamp(number, 0, pages - 1);
        int end = Math.min(all.size(), (there + 1) * size);
        return new Page<>(List.copyOf(all.subList(there * size, end)), there, pages);
    }

    /// Buttons to the pages before and after; none where there is one page only.
    List<Widget> turning(Click.Call click) {
        List<Widget.Button> buttons = new ArrayList<>();
        if (number > 0) {
            buttons.add(Widget.button("Earlier", click.with(Parameter.PAGE, Integer.toString(number - 1))));
        }
        if (number + 1 < pages) {
            buttons.add(Widget.button("More", click.with(Parameter.PAGE, Integer.toString(number + 1))));
        }
        return buttons.isEmpty() ? List.of() : List.of(new Widget.Buttons(buttons));
    }
}
