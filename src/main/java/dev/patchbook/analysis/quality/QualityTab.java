package dev.patchbook.analysis.quality;

import static dev.patchbook.plan.Column.computed;
import static dev.patchbook.plan.Column.ofAe;

import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import java.util.List;
import java.util.Optional;

/// The columns of Data quality, with what their headers' notes say.
final class QualityTab {

    static final TableSchema SCHEMA = new TableSchema(
            "Data quality",
            "What to mend in your data, most money first.",
            List.of(
                    computed(
                            "Severity",
                            Format.TEXT,
                            "How much it matters. Error: something that should count does "
                                    + "not; Warning: it counts, but on shaky ground; Note: worth knowing."),
                    computed("Tab", Format.TEXT, "The tab that it is on."),
                    computed(
                                    "Record",
                                    Format.TEXT,
                                    "The account, deal or goal. Blank where more than five of a kind are "
                                            + "told in one line.")
                            .wide(180),
                    computed("Column", Format.TEXT, "The column that it is about."),
                    computed("Kind", Format.TEXT, "What sort of problem it is.").wide(170),
                    computed("Cell", Format.TEXT, "Where to look; of several, the one with the most money."),
                    computed("Problem", Format.TEXT, "What was found.").wide(600),
                    computed("Suggested fix", Format.TEXT, "What to do about it.")
                            .wide(320),
                    computed(
                            "Amount touched",
                            Format.MONEY,
                            "How much money it makes uncertain. The known amounts of "
                                    + "the deals; for a deal without one, the mean amount of won deals of its product, else of "
                                    + "all. The lines are in this order."),
                    ofAe(
                            "Ignore until",
                            Format.DATE,
                            "Yours: nothing about this before that day; beside a line that tells several together, about none "
                                    + "of them."),
                    computed("Order", Format.COUNT, "The order of the lines.")),
            Optional.empty(),
            List.of("Tab", "Record", "Column", "Kind"),
            Optional.of("Order"),
            WhenGone.SOLVED);

    private QualityTab() {}
}
