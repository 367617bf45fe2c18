package dev.patchbook.analysis.pipeline;

import static dev.patchbook.plan.Column.computed;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import java.util.List;

/// The columns of the Pipeline tab, each with what it means.
final class PipelineColumns {

    static final List<Column> ALL = List.of(
            computed(
                    "Group",
                    Format.TEXT,
                    "What the row adds up by. All deals on Opportunities as of the date, those gone from the CRM left out; "
                            + "also those of owners that Settings does not cover, since they too teach win rates and "
                            + "cycles: the group Owner tells them apart, and goals and ranks leave them out. "
                            + "Segment is the size of the company: under 250, 250 to 3,999, 4,000 employees and more, by the "
                            + "largest head count in its family (source: GitLab handbook)."),
            computed(
                            "Name",
                            Format.TEXT,
                            "Which of the group. A name in brackets stands for the deals that have none. A quarter is "
                                    + "that of the close date in your fiscal calendar; industry and segment are those of "
                                    + "the deal's account. Names are taken as spelt.")
                    .wide(200),
            computed(
                    "Open",
                    Format.COUNT,
                    "How many deals are neither won nor lost yet. Deals that closed after the as-of date count as open."),
            computed(
                    "Open amount",
                    Format.MONEY,
                    "What the open deals are worth together, as far as that is known. The sum of their amounts in the "
                            + "plan's currency; a deal without an amount adds nothing here; blank where no amount is known."),
            computed(
                    "Weighted amount",
                    Format.MONEY,
                    "The open amount, each deal counted by how likely it is. Amount times the probability you typed; "
                            + "else times the share won of the deals that were once in its stage, drawn towards the "
                            + "overall win rate with the weight of 20 deals; without stage history times the overall win "
                            + "rate. Blank where no amount or no rate is known."),
            computed("Won", Format.COUNT, "How many deals were won. By outcome, whatever their amount."),
            computed(
                    "Won amount",
                    Format.MONEY,
                    "What the won deals brought. The sum of their amounts in the plan's currency; blank where none is known."),
            computed("Lost", Format.COUNT, "How many deals were lost. By outcome."),
            computed(
                    "Win rate",
                    Format.PERCENT,
                    "How many of the deals that ended were won. Won / (won + lost), by count; blank where none has ended."),
            computed(
                    "Win rate low",
                    Format.PERCENT,
                    "The lowest win rate that so few deals still fit with. Lower end of the 95 % interval by Wilson "
                            + "(1927); where two rows' intervals overlap, the numbers do not say which is better."),
            computed(
                    "Win rate high",
                    Format.PERCENT,
                    "The highest win rate that so few deals still fit with. Upper end of the 95 % interval by Wilson "
                            + "(1927)."),
            computed(
                    "Average won",
                    Format.MONEY,
                    "What a won deal brought, on average. The mean of the known amounts of won deals; blank where none is known."),
            computed(
                    "Median cycle days",
                    Format.DAYS,
                    "How long a typical won deal took. The middle of the days from created to close date over won deals."),
            computed(
                    "Mean cycle days",
                    Format.DAYS,
                    "How long won deals took on average. The mean of the days from created to close date over won deals "
                            + "with both dates."),
            computed(
                    "Velocity per day",
                    Format.MONEY,
                    "What the open deals bring a day if they go as those before. Open x win rate x average won / mean "
                            + "cycle days (sales velocity, a common formula); blank where any of them is unknown."),
            computed(
                    "Past due",
                    Format.COUNT,
                    "How many open deals have a close date that is over. Open with a close date before the as-of date."),
            computed(
                    "Stalled",
                    Format.COUNT,
                    "How many open deals are older than nearly all that were won. Open for more days than nine in ten of all "
                            + "won deals took (90th percentile over the whole tab); blank where no won deal has both dates."),
            computed(
                    "Order",
                    Format.COUNT,
                    "The order of the rows. Total, then the current quarter and the next three."));

    private PipelineColumns() {}
}
