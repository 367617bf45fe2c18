package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How old the data are, apart from when they were computed with (workbook.md rule 10).
final class DataAge {

    private static final String SECTION = "Data as of";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private DataAge() {}

    static Stream<Item> of(SummaryInput input) {
        Stream<Item> tabs = input.plan().freshness().stream().map(freshness -> line(freshness, input));
        return Stream.concat(
                tabs,
                Stream.of(Item.of(
                        "Computed at",
                        "Computed at",
                        shown(input.computedAt(), input),
                        "When the numbers were last computed, in the plan's time zone, %s. It says nothing about the age of the data."
                                .formatted(input.plan().settings().timeZone()),
                        "")));
    }

    private static Item line(Freshness freshness, SummaryInput input) {
        List<String> details = new ArrayList<>();
        freshness.imported().ifPresent(time -> details.add("imported " + shown(time, input)));
        freshness.edited().ifPresent(time -> details.add("edited since " + shown(time, input)));
        freshness.newestRecord().ifPresent(day -> details.add("newest record " + day));
        stale(freshness, input).ifPresent(details::add);
        return Item.of(
                SECTION,
                freshness.tab(),
                freshness.dataAsOf().map(time -> shown(time, input)).orElse("unknown"),
                details.isEmpty()
                        ? "never imported, and not edited since the first refresh"
                        : String.join("; ", details),
                freshness.tab());
    }

    /// The warning that data are older than the setting.
    private static Optional<String> stale(Freshness freshness, SummaryInput input) {
        PlanSettings settings = input.plan().settings();
        LocalDate today = input.computedAt().atZone(settings.timeZone()).toLocalDate();
        return freshness.isStale(today, settings)
                ? Optional.of("WARNING: %d days old, more than the %d of %s on Settings; import again"
                        .formatted(
                                freshness.daysOld(today, settings).orElse(0),
                                settings.stalenessDays(),
                                Setting.STALENESS.title()))
                : Optional.empty();
    }

    private static String shown(Instant time, SummaryInput input) {
        return TIME.format(time.atZone(input.plan().settings().timeZone()));
    }
}
