package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import java.util.stream.Stream;

/// What must be known before anything else is read.
final class Banners {

    /// How the template of a plan with invented data ends.
    private static final String SAMPLE = " sample";

    private Banners() {}

    static Stream<Item> of(SummaryInput input) {
        return Stream.concat(sample(input), asOf(input));
    }

    private static Stream<Item> sample(SummaryInput input) {
        return input.plan().template().endsWith(SAMPLE)
                ? Stream.of(Item.of(
                        "Sample",
                        "This is a sample",
                        "invented data",
                        "All accounts, deals and goals here are invented. To remove it, choose Remove the sample plan "
                                + "on its card, or put this file into the bin.",
                        ""))
                : Stream.empty();
    }

    private static Stream<Item> asOf(SummaryInput input) {
        return input.reconstructed()
                ? Stream.of(Item.of(
                        "As of",
                        "As of",
                        input.asOf().toString(),
                        "Reconstructed from dated records: nothing dated later is used, and a deal closed later counts as "
                                + "open. Nothing of it is kept in History; the next scheduled refresh returns to today.",
                        ""))
                : Stream.empty();
    }
}
