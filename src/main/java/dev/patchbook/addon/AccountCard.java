package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.line;

import dev.patchbook.analysis.prioritization.Explanation;
import dev.patchbook.analysis.prioritization.Explanation.FactorPart;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.PlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// One account with its whole explanation.
final class AccountCard {

    private static final int DEALS = 20;
    private static final int NEAR = 10;

    private AccountCard() {}

    static Card of(PlanId plan, Explanation account, String currency, Telling telling) {
        List<Widget> deals = new ArrayList<>();
        account.openDeals().stream().limit(DEALS).forEach(deal -> deals.add(deal(deal, currency, telling)));
        List<Widget> factors = new ArrayList<>();
        account.factors().forEach(factor -> factors.add(factor(factor, telling)));
        return Card.of(
                "account",
                "Account",
                Section.of("", standing(account, telling)),
                Section.of("In figures", figures(account, currency, telling)).folded(2),
                Section.of("Where the rank comes from", factors).folded(0),
                Section.of("Open deals", deals).folded(Math.min(3, deals.size())),
                Section.of("", Widget.buttons(Widget.button("Back to the plan", Click.call(Act.LOOK_AGAIN, plan)))));
    }

    /// What to show where no account has that name.
    static Card notFound(PlanId plan, String asked, List<Account> accounts) {
        String part = asked.toLowerCase(Locale.ROOT);
        List<Widget> near = new ArrayList<>();
        accounts.stream()
                .filter(account -> isNear(account, part))
                .limit(NEAR)
                .forEach(account -> near.add(line("", account.name())
                        .icon(Widget.Icon.ACCOUNT)
                        .onClick(Click.call(Act.ACCOUNT, plan)
                                .with(Parameter.ACCOUNT, account.id().orElse(account.name())))));
        String said = asked.isEmpty()
                ? "Type the name or the id of an account first."
                : near.isEmpty()
                        ? "There is no account “%s” on the tab Accounts.".formatted(asked)
                        : "There is no account called just “%s”. Did you mean:".formatted(asked);
        return Card.of(
                "account",
                "Account",
                Section.of("", Widget.text(said)),
                Section.of("", near),
                Section.of("", Widget.buttons(Widget.button("Back to the plan", Click.call(Act.LOOK_AGAIN, plan)))));
    }

    /// Ids are kept as spelt, but a person may type them in any case.
    private static boolean isNear(Account account, String part) {
        return account.name().toLowerCase(Locale.ROOT).contains(part)
                || account.id()
                        .filter(id -> id.toLowerCase(Locale.ROOT).equals(part))
                        .isPresent();
    }

    private static List<Widget> standing(Explanation account, Telling telling) {
        List<Widget> widgets = new ArrayList<>();
        widgets.add(line("", Markup.lines(Markup.bold(account.account()), Markup.of(place(account, telling))))
                .icon(Widget.Icon.ACCOUNT));
        widgets.add(line("Why", Telling.sentence(account.why())));
        account.nextAction().ifPresent(action -> widgets.add(line("Next", action.sentence())));
        if (account.silenced()) {
            widgets.add(line("Next", "Held back by Done on or Snooze until"));
        }
        if (!account.whatWouldChange().isEmpty()) {
            widgets.add(line("What would change it", account.whatWouldChange()));
        }
        account.override()
                .filter(mine -> mine.myRank().isPresent())
                .ifPresent(mine -> widgets.add(
                        line("Your own rank", mine.reason().orElse("No reason given yet: add one under My reason"))));
        return widgets;
    }

    private static String place(Explanation account, Telling telling) {
        List<String> parts = new ArrayList<>();
        parts.add(
                account.rank().isPresent()
                        ? "Rank %s of %s"
                                .formatted(
                                        telling.number(account.rank().getAsInt()), telling.number(account.accounts()))
                        : "Not ranked: not part of your patch");
        account.tier().ifPresent(tier -> parts.add("tier " + tier));
        parts.add(account.play());
        return String.join(" · ", parts);
    }

    private static List<Widget> figures(Explanation account, String currency, Telling telling) {
        List<Widget> figures = new ArrayList<>();
        figures.add(line("Open pipeline", telling.money(account.openPipeline(), currency)));
        figures.add(line("Won this year", telling.money(account.wonThisYear(), currency)));
        figures.add(line("What its open deals are worth on average", telling.money(account.expectedValue(), currency)));
        figures.add(line("How often deals here are won", percent(account.winProbability(), telling))
                .below("Won %s, lost %s so far"
                        .formatted(telling.number(account.won()), telling.number(account.lost()))));
        figures.add(line("What it could still buy in a year", telling.money(account.whitespace(), currency)));
        account.lastActivity().ifPresent(day -> figures.add(line("Last in touch", telling.date(day))));
        account.nextTouchDue().ifPresent(day -> figures.add(line("Be in touch again by", telling.date(day))));
        return figures;
    }

    private static String percent(OptionalDouble ratio, Telling telling) {
        return ratio.isPresent() ? telling.percent(ratio.getAsDouble()) : "not known";
    }

    private static Widget factor(FactorPart factor, Telling telling) {
        String standing = factor.percentile().isPresent()
                ? "%s; adds %s of 100 points"
                        .formatted(
                                above(factor.percentile().getAsDouble() / 100, telling),
                                telling.number(factor.contribution().orElse(0)))
                : "Nothing known, so it does not count";
        List<Markup> lines = new ArrayList<>(List.of(Markup.bold(factor.factor()), Markup.of(standing)));
        factor.inputs()
                .forEach(input -> lines.add(
                        Markup.of(input.name() + ": " + (input.value().isEmpty() ? "not known" : input.value()))));
        return line("", Markup.lines(lines.toArray(Markup[]::new)));
    }

    private static String above(double share, Telling telling) {
        return share >= 1
                ? "No other account is above it"
                : share <= 0
                        ? "Above none of your other accounts"
                        : "Above %s of your other accounts".formatted(telling.percent(share));
    }

    private static Widget deal(Opportunity deal, String currency, Telling telling) {
        String amount = telling.money(deal.knownAmount(), currency);
        String closes =
                deal.closeDate().map(day -> ", closes " + telling.date(day)).orElse("");
        String stage = deal.stage().map(name -> name + ", ").orElse("");
        return line("", Markup.lines(Markup.bold(deal.title()), Markup.of(stage + amount + closes)));
    }
}
