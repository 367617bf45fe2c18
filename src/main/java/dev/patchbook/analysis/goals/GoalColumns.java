package dev.patchbook.analysis.goals;

import static dev.patchbook.plan.Column.computed;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import java.util.List;

/// The columns of the Goal tracking tab, each with what it means.
final class GoalColumns {

    private static final String FORECAST =
            " Won so far, plus the exact distribution of what the open deals bring, plus deals not created yet that will still "
                    + "be won in the period. From your own record of the last 12, 9 or 6 full months: how deals of an age were "
                    + "won and lost (life table of Aalen and Johansen), how the months of a "
                    + "quarter differ, how many were created, and how much good and bad months "
                    + "differed beyond chance (t distribution; months independent). A deal without amount counts by the "
                    + "amounts won with its product, else by all; one with a close date ahead is expected on that day. No "
                    + "lots are drawn: the same data give the same figures.";

    static final List<Column> ALL = List.of(
            computed("Goal ID", Format.ID, "The goal's short name, as on Goals."),
            computed("Goal", Format.TEXT, "The goal in your words, as on Goals.")
                    .wide(220),
            computed("Metric", Format.TEXT, "What is counted, as on Goals."),
            computed("Period", Format.TEXT, "From when to when. A fiscal quarter or year by its name, else both days.")
                    .wide(110),
            computed(
                    "Actual",
                    Format.DECIMAL,
                    "What counts so far. Bookings, expansion, renewals: amounts of deals won in the period, by close date, "
                            + "in the plan's currency. New logos: companies (account families) whose first deal was won in "
                            + "it. Pipeline created: amounts of deals created in it. Open pipeline: amounts of deals open on "
                            + "its last day, or now. Win rate: won / (won + lost) of deals closed in it, by count. Activities: "
                            + "rows of Activity dated in it. ARR: sum over Accounts now. Manual: what you typed. All by Where, "
                            + "and by the owner of deal or activity (of one without, by its account's) where Settings covers "
                            + "only some. A blank type is New up to a company's first won deal, then Expansion."),
            computed("Target", Format.DECIMAL, "What you want to reach, as on Goals."),
            computed(
                    "Target to date",
                    Format.DECIMAL,
                    "What the target asks for by now. Target x the share that past periods of the same length had at the same "
                            + "point (mean of up to 8, at least 2); else by the working days gone. A level or rate moves from "
                            + "Baseline to Target that way."),
            computed("Attainment", Format.PERCENT, "How much of the target is there. Actual / target."),
            computed(
                    "Pace",
                    Format.DECIMAL,
                    "What it comes to if it goes on as so far. Actual / working days gone x working days in the period."),
            computed(
                    "Change since last week",
                    Format.DECIMAL,
                    "How the actual has moved. Against the last day sealed in History before the as-of date; blank without "
                            + "one."),
            computed("Forecast P10", Format.DECIMAL, "Nine times in ten it comes to at least this." + FORECAST),
            computed("Forecast P50", Format.DECIMAL, "As likely more as less than this." + FORECAST),
            computed("Forecast P90", Format.DECIMAL, "Nine times in ten it comes to at most this." + FORECAST),
            computed(
                    "Chance",
                    Format.PERCENT,
                    "How likely the target is reached, to 5 %. The share of the forecast's distribution at or above the target."),
            computed("From won", Format.DECIMAL, "The part of the forecast that is won. The actual so far.")
                    .asDetail(),
            computed(
                            "From open",
                            Format.DECIMAL,
                            "The part that open deals are expected to bring. The mean of their distribution; with too little "
                                    + "history the amounts weighted by Probability, else by stage or overall win rate.")
                    .asDetail(),
            computed(
                            "From not yet created",
                            Format.DECIMAL,
                            "The part expected of deals that do not exist yet. Deals created a day x the chance to be won in "
                                    + "time x the mean amount won.")
                    .asDetail(),
            computed(
                            "Same point last year",
                            Format.DECIMAL,
                            "The actual of the same period a year earlier, at the same point. Blank where the record does not "
                                    + "reach back.")
                    .asDetail(),
            computed(
                            "Required per working day",
                            Format.DECIMAL,
                            "What each day left must bring. (Target - actual) / working days left after the as-of date.")
                    .asDetail(),
            computed(
                    "Coverage",
                    Format.DECIMAL,
                    "How many times the open deals cover what is missing. Amounts of open deals with a close date in time or "
                            + "none / (target - actual); blank where no amount is known, or the period is over."),
            computed(
                    "Required coverage",
                    Format.DECIMAL,
                    "How many times it takes. 1 / your own win rate over all closed deals of the goal; its 95 % interval "
                            + "(Wilson) is beside it."),
            computed("Status", Format.TEXT, "How the goal stands, in two words. " + Status.RULES)
                    .wide(110),
            computed(
                            "Why",
                            Format.TEXT,
                            "The facts behind the status, then what the forecast rests on: full past months, and estimates where "
                                    + "deals lack an amount or a close date. At most 160 characters.")
                    .wide(560),
            computed("Deals counted", Format.COUNT, "How many deals the actual counts. The goal's card lists them.")
                    .asDetail(),
            computed(
                            "Left out",
                            Format.COUNT,
                            "How many ended as the metric asks but do not count. No amount, no date, no rate, another owner, "
                                    + "Where or type: the goal's card lists each deal with its reason. Of activities: no date, "
                                    + "another owner or Where.")
                    .asDetail(),
            computed(
                            "Data as of",
                            Format.DATE_TIME,
                            "How fresh the data behind it is. The last import or edit of the tab it counts; older than "
                                    + "Settings allows, Why warns of it. Computing anew makes it no newer.")
                    .asDetail(),
            computed(
                            "Required coverage low",
                            Format.DECIMAL,
                            "The least coverage that so few closed deals still fit with. 1 / the upper end of the win rate's "
                                    + "95 % interval (Wilson).")
                    .asDetail(),
            computed(
                            "Required coverage high",
                            Format.DECIMAL,
                            "The most. 1 / the lower end of the win rate's 95 % interval (Wilson).")
                    .asDetail(),
            computed("Order", Format.COUNT, "The order of the rows. That of the Goals tab."));

    private GoalColumns() {}
}
