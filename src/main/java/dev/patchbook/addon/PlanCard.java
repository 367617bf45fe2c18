package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.button;
import static dev.patchbook.addon.Widget.line;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.Overview;
import dev.patchbook.refresh.PlanDirectory.Listing;
import java.util.ArrayList;
import java.util.List;

/// How a plan stands: its state, its goals, the accounts to work on first, and the ways to more.
final class PlanCard {

    static final String ACCOUNT_FIELD = "account";

    private static final int SUGGESTED = 50;

    private PlanCard() {}

    /// @param address where a person opens the workbook
    static Card of(Listing listing, Overview overview, String address, Telling user) {
        Telling telling = user.in(overview.plan().settings().timeZone());
        PlanState state = new PlanState(listing, overview, address, telling);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("", state.widgets()));
        sections.add(Section.of("Work on first", TopAccounts.of(listing.id(), overview)));
        sections.add(Section.of("May be the same company", SameCompanyLines.of(listing.id(), overview)));
        sections.add(GoalLines.section(listing.id(), overview, address, telling));
        sections.add(Section.of("Look up an account", lookUp(listing.id(), overview)));
        sections.add(Section.of("More", more(listing, overview, telling)));
        return Card.of("plan", "Your plan", sections);
    }

    private static List<Widget> lookUp(PlanId plan, Overview overview) {
        if (overview.plan().accounts().isEmpty()) {
            return List.of();
        }
        List<String> names = overview.plan().accounts().stream()
                .map(Account::name)
                .filter(name -> !name.isBlank())
                .limit(SUGGESTED)
                .toList();
        return List.of(
                new Widget.TextInput(ACCOUNT_FIELD, "Account", "Its name or id", "", names),
                Widget.buttons(button("Look up", Click.call(Act.ACCOUNT, plan))));
    }

    private static List<Widget> more(Listing listing, Overview overview, Telling telling) {
        int problems = ProblemLines.of(overview).size();
        List<Widget> more = new ArrayList<>();
        more.add(line("Your data", found(problems, listing, telling))
                .icon(problems == 0 ? Widget.Icon.CHECK : Widget.Icon.PROBLEM)
                .onClick(Click.call(Act.PROBLEMS, listing.id())));
        more.add(line("Bring in data", "From a tab of this spreadsheet or a file in Drive")
                .icon(Widget.Icon.IMPORT)
                .onClick(Click.call(Act.IMPORT, listing.id())));
        more.add(line("Automatic refresh", ScheduleCard.told(listing.schedule(), telling))
                .icon(Widget.Icon.SCHEDULE)
                .onClick(Click.call(Act.SCHEDULE, listing.id())));
        more.add(Widget.buttons(button("My plans", Click.call(Act.HOME)), button("Help", Click.call(Act.HELP))));
        if (listing.mark().sample()) {
            more.add(Widget.buttons(button("Remove the sample plan", Click.call(Act.REMOVE_SAMPLE, listing.id()))));
        }
        return more;
    }

    private static String found(int problems, Listing listing, Telling telling) {
        if (problems == 0) {
            return listing.lastSuccess().isEmpty() ? "Not looked at yet" : "Nothing to mend";
        }
        return telling.count(problems, "thing to mend", "things to mend");
    }
}
