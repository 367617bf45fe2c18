package dev.patchbook.analysis.prioritization;

import static dev.patchbook.plan.Column.computed;
import static dev.patchbook.plan.Column.ofAe;

import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import java.util.List;
import java.util.Optional;

/// The columns of Prioritization, with what their headers' notes say, and the one it fills on Accounts.
final class PrioritizationTab {

    private static final String PERCENTILE =
            " The share of the other accounts that are below it, 0–100; equal accounts share the lower value. "
                    + "Blank where nothing is known; the score then rests on the other factors.";

    static final TableSchema SCHEMA = new TableSchema(
            "Prioritization",
            "Which accounts to work on first, why, and what to do next.",
            List.of(
                    computed(
                            "Rank",
                            Format.COUNT,
                            "Where the account stands in your patch. By Score at full precision, "
                                    + "then Account ID, else name; My rank puts an account where you say and the others close "
                                    + "up. Accounts without a score come next, excluded ones last."),
                    computed(
                            "Rank change",
                            Format.COUNT,
                            "How many places it has gone up since the last day on record. "
                                    + "Rank then less rank now, against the last day sealed in History; blank without one."),
                    computed("Account ID", Format.ID, "The id on Accounts.").asDetail(),
                    computed("Account", Format.TEXT, "The company's name on Accounts.")
                            .wide(200),
                    computed(
                                    "Play",
                                    Format.TEXT,
                                    "What there is to do with the account. Renew: a customer whose renewal "
                                            + "is at most 90 days away or past; Win back: a former customer; Expand: a customer, or a "
                                            + "company with a won deal; else Land.")
                            .wide(80),
                    computed(
                                    "Tier",
                                    Format.TEXT,
                                    "How much of your time it deserves. The best-ranked accounts by the "
                                            + "shares and the cap on Settings; an account leaves its tier only when others pass it by "
                                            + "more than 5 % of the accounts, so that tiers do not flicker.")
                            .wide(50),
                    computed(
                            "Score",
                            Format.SCORE,
                            "How strong the case for the account is, beside your others. The "
                                    + "mean of Fit, Intent, Engagement and Value with the weights on Settings, over those known."),
                    computed(
                                    "Fit",
                                    Format.SCORE,
                                    "How much it looks like the customers you win. By the table Ideal "
                                            + "customer on Settings; while that is empty, learnt from closed deals by industry, "
                                            + "country, employees and revenue, only where they differ beyond chance (chi-square "
                                            + "test with overdispersion, 5 % shared among the four), rates shrunk."
                                            + PERCENTILE)
                            .asDetail(),
                    computed(
                                    "Intent",
                                    Format.SCORE,
                                    "How strongly it signals that it wants to buy. The mean standing in "
                                            + "the columns that Settings names as signals." + PERCENTILE)
                            .asDetail(),
                    computed(
                                    "Engagement",
                                    Format.SCORE,
                                    "How recently you were in touch. The mean standing by last "
                                            + "activity and by the last day a deal was created, changed stage or closed."
                                            + PERCENTILE)
                            .wide(95)
                            .asDetail(),
                    computed(
                                    "Value",
                                    Format.SCORE,
                                    "How much money there is. The mean standing by ARR, potential, open "
                                            + "pipeline and amount won in the last 12 months, of those known."
                                            + PERCENTILE)
                            .asDetail(),
                    computed(
                            "Win probability",
                            Format.PERCENT,
                            "How often deals here are won. Won of its closed deals, "
                                    + "drawn towards the rate of the whole patch as if by 20 more deals (empirical Bayes); "
                                    + "blank with fewer than five closed deals in the patch."),
                    computed(
                            "Expected value",
                            Format.MONEY,
                            "What its open deals are worth on average. Each amount, or "
                                    + "where unknown the mean won amount of its product, else of all, times its typed "
                                    + "Probability, else Win probability; a deal open longer than any won deal took counts 0."),
                    computed(
                            "Whitespace",
                            Format.MONEY,
                            "What it could still buy in a year. Potential less ARR, where "
                                    + "both are known; Accounts says where the potential comes from."),
                    computed(
                            "Open pipeline",
                            Format.MONEY,
                            "The known amounts of its open deals. Blank where it has "
                                    + "open deals but none with an amount."),
                    computed("Won this year", Format.MONEY, "What was won there in this fiscal year, by close date."),
                    computed(
                                    "Why",
                                    Format.TEXT,
                                    "What speaks for its place: facts first. For 90 days it tells that an account came "
                                            + "into your patch, by the owners on record in History; an account whose owner "
                                            + "Settings does not cover has no rank, one without owner has.")
                            .wide(560),
                    computed(
                                    "What would change it",
                                    Format.TEXT,
                                    "The smallest change that would move it. Other "
                                            + "accounts are taken to stay as they are.")
                            .wide(320),
                    computed(
                                    "Next action",
                                    Format.TEXT,
                                    "What to do next. The first rule that applies: a close date "
                                            + "passed; a renewal near without a renewal deal; tier A untouched too long; a next "
                                            + "step overdue; an open deal stalled; an open deal without next step; a touch "
                                            + "overdue; no contact known; no open deal in tier A or B. Silent until Snooze "
                                            + "until, and for one touch interval after Done on.")
                            .wide(480),
                    computed(
                            "Next touch due",
                            Format.DATE,
                            "When to be in touch again. The last activity, deal movement "
                                    + "or Done on, plus the touch interval of its tier on Settings; blank if never in touch."),
                    computed(
                            "Last activity",
                            Format.DATE,
                            "The last contact on record. The latest of Last activity of the account and its deals, "
                                    + "and of its rows of Activity."),
                    computed(
                                    "Inputs known",
                                    Format.PERCENT,
                                    "How much of the score rests on something known. The known "
                                            + "factors' share of the weights.")
                            .asDetail(),
                    computed("Model rank", Format.COUNT, "The rank without any My rank.")
                            .asDetail(),
                    ofAe("My rank", Format.COUNT, "Yours: where you would put the account."),
                    ofAe("My reason", Format.TEXT, "Yours: why.").wide(180),
                    ofAe("Valid until", Format.DATE, "Yours: until when My rank holds without another look."),
                    ofAe("Plan this year", Format.MONEY, "Yours: what you plan to win there this fiscal year."),
                    ofAe("Done on", Format.DATE, "Yours: when you did the next action."),
                    ofAe("Snooze until", Format.DATE, "Yours: no next action before this day."),
                    ofAe("My note", Format.TEXT, "Yours; never read.").wide(240)),
            Optional.of("Account ID"),
            List.of("Account"),
            Optional.of("Rank"),
            WhenGone.EMPTIED);

    static final TableSchema POTENTIAL = new TableSchema(
            "Accounts",
            "The companies of your patch, one row each.",
            List.of(
                    ofAe("Account ID", Format.ID, "The id in your CRM; leave it blank if you have none."),
                    ofAe("Account", Format.TEXT, "The company's name."),
                    computed(
                            "Potential source",
                            Format.TEXT,
                            "Where the potential used in Prioritization comes from. "
                                    + "Typed, or estimated from how many won peers; blank where there are too few to tell.")),
            Optional.of("Account ID"),
            List.of("Account"),
            Optional.empty(),
            WhenGone.INPUT);

    private PrioritizationTab() {}
}
