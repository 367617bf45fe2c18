package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.button;
import static dev.patchbook.addon.Widget.line;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.patchbook.imports.OpenConflict;
import dev.patchbook.plan.PlanId;
import java.util.ArrayList;
import java.util.List;

/// The cells in which the AE and the CRM differ, each to be decided with one click.
final class ConflictsCard {

    private static final String CELL = "cell";
    private static final String ALL = "all";
    private static final int PER_PAGE = 12;
    private static final Gson GSON = new Gson();

    private ConflictsCard() {}

    static Card of(PlanId plan, List<OpenConflict> conflicts, int number) {
        if (conflicts.isEmpty()) {
            return Card.of(
                    "conflicts",
                    "You and the CRM",
                    Section.of("", line("", "Nothing is left to decide").icon(Widget.Icon.CHECK), back(plan)));
        }
        Page<OpenConflict> page = Page.of(conflicts, number, PER_PAGE);
        List<Widget> widgets = new ArrayList<>();
        page.items().forEach(conflict -> {
            widgets.add(line(
                    "",
                    Markup.lines(
                            Markup.of("%s, %s".formatted(conflict.name(), conflict.column())),
                            Markup.bold("You: " + Cells.shown(conflict.yours())),
                            Markup.of("CRM: " + Cells.shown(conflict.theirs())))));
            widgets.add(new Widget.Buttons(buttons(plan, conflict)));
        });
        widgets.addAll(page.turning(Click.call(Act.CONFLICTS, plan)));
        return Card.of(
                "conflicts",
                "You and the CRM",
                Section.of(
                        "",
                        Widget.text(
                                "Your cells stay as they are until you decide. What you keep is not asked again until "
                                        + "the CRM says something else."),
                        Widget.buttons(
                                button(
                                        "Keep all mine",
                                        Click.call(Act.KEEP_MINE, plan).with(CELL, ALL)),
                                button(
                                        "Take all of the CRM's",
                                        Click.call(Act.TAKE_CRM, plan).with(CELL, ALL)))),
                Section.of("One by one", widgets),
                Section.of("", back(plan)));
    }

    private static List<Widget.Button> buttons(PlanId plan, OpenConflict conflict) {
        String cell = GSON.toJson(conflict.at());
        List<Widget.Button> buttons = new ArrayList<>();
        buttons.add(button("Keep mine", Click.call(Act.KEEP_MINE, plan).with(CELL, cell)));
        if (!conflict.formula()) {
            buttons.add(button("Take the CRM's", Click.call(Act.TAKE_CRM, plan).with(CELL, cell)));
        }
        return buttons;
    }

    private static Widget back(PlanId plan) {
        return Widget.buttons(button("Back to the plan", Click.call(Act.LOOK_AGAIN, plan)));
    }

    /// What a click decides: one cell, or all that are open and that it can decide.
    static List<OpenConflict.Decision> decided(Visit visit, List<OpenConflict> open, boolean takeCrm) {
        String cell = visit.event().parameter(CELL).orElse("");
        return cell.equals(ALL)
                ? open.stream()
                        .filter(conflict -> !(takeCrm && conflict.formula()))
                        .map(conflict -> new OpenConflict.Decision(conflict.at(), takeCrm))
                        .toList()
                : List.of(new OpenConflict.Decision(place(cell), takeCrm));
    }

    static boolean isAboutAll(Visit visit) {
        return visit.event().parameter(CELL).filter(ALL::equals).isPresent();
    }

    private static OpenConflict.Place place(String cell) {
        try {
            OpenConflict.Place place = GSON.fromJson(cell, OpenConflict.Place.class);
            if (place != null) {
                return place;
            }
        } catch (JsonParseException noPlace) {
            throw InputFault.of("This button is out of date. Open Patchbook again.");
        }
        throw InputFault.of("This button is out of date. Open Patchbook again.");
    }
}
