package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.ImportTotals.Won;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The won deals of a file by quarter of their close date, beside those that the plan counts.
///
/// @param quarters by date; deals without close date last
record WonByQuarter(List<Line> quarters) {
    WonByQuarter {
        quarters = List.copyOf(quarters);
    }

    /// One quarter.
    record Line(String name, long inFile, double fileMoney, long inPlan, double planMoney) {
        boolean agrees() {
            return inFile == inPlan && Tallied.agree(fileMoney, planMoney);
        }
    }

    static WonByQuarter of(Reckoning reckoning, Plan plan) {
        Map<Won, Tallied> counted = new HashMap<>();
        for (Opportunity deal : reckoning.counting()) {
            if (deal.isWon()) {
                counted.merge(quarterOf(deal, reckoning, plan), Tallied.of(deal), Tallied::plus);
            }
        }
        Set<Won> all = new HashSet<>(reckoning.totals().won());
        all.addAll(counted.keySet());
        return new WonByQuarter(all.stream()
                .sorted(Comparator.comparing(won -> won.before().orElse(LocalDate.MAX)))
                .map(won -> line(won, counted.getOrDefault(won, Tallied.NOTHING), plan))
                .toList());
    }

    private static Won quarterOf(Opportunity deal, Reckoning reckoning, Plan plan) {
        Optional<LocalDate> closed = deal.closeDate();
        Optional<Won> inFile = reckoning.totals().won().stream()
                .filter(won -> closed.map(won::holds).orElse(won.isUndated()))
                .findFirst();
        return inFile.orElseGet(() -> closed.map(
                        day -> plan.settings().calendar().quarterOf(day))
                .map(quarter -> new Won(
                        Optional.of(quarter.start()), Optional.of(quarter.end().plusDays(1)), 0, Map.of()))
                .orElse(new Won(Optional.empty(), Optional.empty(), 0, Map.of())));
    }

    private static Line line(Won won, Tallied counted, Plan plan) {
        return new Line(
                name(won, plan.settings().calendar()),
                won.deals(),
                Tallied.inPlan(won.amounts(), plan.settings()),
                counted.won(),
                counted.wonMoney());
    }

    private static String name(Won won, FiscalCalendar calendar) {
        if (won.isUndated()) {
            return "without close date";
        }
        if (won.from().isEmpty()) {
            return "before " + won.before().orElseThrow();
        }
        FiscalCalendar.Quarter quarter = calendar.quarterOf(won.from().get());
        return quarter.start().equals(won.from().get())
                ? quarter.label()
                : won.from().get() + " to " + won.before().orElseThrow().minusDays(1);
    }

    boolean agrees() {
        return quarters.stream().allMatch(Line::agrees);
    }

    /// As in `, by quarter: 2017 Q1 531 (1,134,672), 2017 Q2 …`; empty where nothing was won.
    String inFile() {
        String told = quarters.stream()
                .filter(line -> line.inFile() > 0)
                .map(line -> told(line.name(), line.inFile(), line.fileMoney()))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : ", by quarter: " + told;
    }

    /// The quarters in which the plan counts otherwise.
    String otherwiseInPlan() {
        String told = quarters.stream()
                .filter(line -> !line.agrees())
                .map(line -> told(line.name(), line.inPlan(), line.planMoney()))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : ", otherwise in " + told;
    }

    private static String told(String name, long deals, double money) {
        return "%s %s (%s)".formatted(name, Wording.whole((double) deals), Wording.whole(money));
    }
}
