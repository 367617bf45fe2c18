package dev.patchbook.analysis.goals;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sentence beside a goal: facts before estimates, in 160 characters at most.
final class Why {

    private static final int LONGEST = 160;

    private Why() {}

    /// @param stale the warning that the data are old; empty where they are not
    static String of(Standing standing, LocalDate asOf, String currency, String stale) {
        List<String> clauses = new ArrayList<>();
        if (!standing.whyUnknown().isEmpty()) {
            clauses.add("Cannot tell: " + standing.whyUnknown());
            clauses.add(stale);
        } else {
            clauses.add(fact(standing, currency));
            clauses.add(stale);
            if (standing.workingDays() > 0
                    && !asOf.isBefore(standing.goal().start())
                    && asOf.isBefore(standing.goal().end())) {
                clauses.add("%d of %d working days gone".formatted(standing.workingDaysGone(), standing.workingDays()));
            }
            clauses.addAll(ahead(standing));
        }
        return joined(clauses);
    }

    private static String fact(Standing standing, String currency) {
        double actual = standing.actual().orElse(0);
        String unit = unit(standing.goal().metric(), currency);
        String so = switch (standing.goal().metric()) {
            case BOOKINGS, EXPANSION, RENEWALS -> "Won " + number(actual);
            case NEW_LOGOS -> "Won " + number(actual);
            case PIPELINE_CREATED -> "Created " + number(actual);
            case OPEN_PIPELINE -> "Open " + number(actual);
            case WIN_RATE -> "Won %s of those closed".formatted(percent(actual));
            case ARR -> "ARR " + number(actual);
            case ACTIVITIES -> "Counted " + number(actual);
            case MANUAL -> "Now at " + number(actual);
        };
        boolean isRate = standing.goal().metric() == Metric.WIN_RATE;
        return standing.goal().target().isPresent()
                ? so
                        + (isRate
                                ? ", aim " + percent(standing.goal().target().getAsDouble())
                                : " of " + number(standing.goal().target().getAsDouble()) + unit)
                : so + unit + ", no target";
    }

    private static String unit(Metric metric, String currency) {
        return switch (metric) {
            case BOOKINGS, EXPANSION, RENEWALS, PIPELINE_CREATED, OPEN_PIPELINE, ARR -> " " + currency;
            case NEW_LOGOS -> " new companies";
            case ACTIVITIES -> " activities";
            case WIN_RATE, MANUAL -> "";
        };
    }

    private static List<String> ahead(Standing standing) {
        return switch (standing.forecast()) {
            case Forecast.None(String reason) -> List.of(reason);
            case Forecast.PipelineOnly only ->
                List.of(
                        "%s open, weighted %s"
                                .formatted(
                                        Wording.count(standing.coverage().openDeals(), "deal", "deals"),
                                        number(only.open())),
                        "too little history: %d of 6 full months".formatted(only.months()));
            case Forecast.Range range when range.months() == 0 -> List.of("the period is over");
            case Forecast.Range range -> ahead(standing, range);
        };
    }

    private static List<String> ahead(Standing standing, Forecast.Range range) {
        List<String> clauses = new ArrayList<>();
        Standing.Coverage coverage = standing.coverage();
        clauses.add("%s open%s"
                .formatted(
                        number(coverage.openDeals()),
                        coverage.withoutAmount() == 0
                                ? ""
                                : " (%s without amount)".formatted(number(coverage.withoutAmount()))));
        clauses.add("rests on %d months".formatted(range.months()));
        if (range.estimated() > 0.005) {
            clauses.add("%s on estimates".formatted(percent(range.estimated())));
        }
        List<Opportunity> older = range.olderThanAnyWon();
        if (!older.isEmpty()) {
            String named = older.getFirst().title();
            clauses.add(
                    older.size() == 1
                            ? "%s is older than any won then".formatted(named)
                            : "%s and %s more are older than any won then".formatted(named, number(older.size() - 1)));
        }
        return clauses;
    }

    /// Clauses that do not fit any more are left out, the later first.
    private static String joined(List<String> clauses) {
        StringBuilder sentence = new StringBuilder(clauses.getFirst());
        for (String clause : clauses.subList(1, clauses.size())) {
            if (!clause.isEmpty() && sentence.length() + 2 + clause.length() + 1 <= LONGEST) {
                sentence.append("; ").append(clause);
            }
        }
        sentence.append('.');
        return sentence.length() <= LONGEST ? sentence.toString() : sentence.substring(0, LONGEST - 1) + "…";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
