package dev.patchbook.imports;

import dev.patchbook.plan.ImportTotals;
import dev.patchbook.plan.ImportTotals.Sums;
import dev.patchbook.plan.ImportTotals.Won;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.TotalsLabel;
import dev.patchbook.workbook.read.KnownWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a file adds up to, and what becomes of that on the tab, so that each refresh can tell the difference between
/// the file and the plan (workbook.md §5, *Reconciliation*).
final class FileTotals {

    private static final String AMOUNT = "Amount";
    private static final String IN_CRM = "In CRM";

    /// Further currencies are summed up as one without a rate.
    private static final int MOST_CURRENCIES = 6;

    private static final String FURTHER = "*";

    private final Map<String, Integer> places = new HashMap<>();
    private final List<IncomingRow> records;
    private final List<IncomingRow> refused;
    private final PlanSettings settings;

    FileTotals(List<Field> fields, List<IncomingRow> records, List<IncomingRow> refused, PlanSettings settings) {
        this.records = records;
        this.refused = refused;
        this.settings = settings;
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).own()) {
                places.putIfAbsent(fields.get(i).header(), i);
            }
        }
    }

    /// The label of the tab with this import in the place of the last one of its source.
    ///
    /// @param rows what the import changes there
    /// @param source as the log calls it
    Change label(TabBinding tab, TabChanges rows, ImportRequest request, String source, Instant now) {
        String title = tab.schema().title();
        Optional<Metadata> before = tab.sheet().metadata(Metadata.TOTALS);
        List<ImportTotals> all =
                new ArrayList<>(before.map(label -> TotalsLabel.read(label.value(), title)).orElse(List.of()).stream()
                        .filter(totals -> !totals.source().equals(source))
                        .toList());
        all.add(totals(tab, rows, request, source, now));
        Change.Place place = new Change.Place(tab.sheet().id(), Optional.empty());
        return new Change.SetMetadata(Optional.of(place), Metadata.TOTALS, TotalsLabel.of(all), before);
    }

    private ImportTotals totals(
            TabBinding tab, TabChanges rows, ImportRequest request, String source, Instant now) {
        Adding read = new Adding();
        Adding left = new Adding();
        Adding kept = new Adding();
        SortedMap<LocalDate, Adding> quarters = new TreeMap<>();
        Adding undated = new Adding();
        Set<Integer> brought = new HashSet<>();
        refused.forEach(record -> left.add(deal(record), 1));
        Stream.concat(records.stream(), refused.stream()).map(this::deal).forEach(deal -> {
            read.add(deal, 1);
            deal.closed()
                    .map(day -> settings.calendar().quarterOf(day).start())
                    .map(start -> quarters.computeIfAbsent(start, _ -> new Adding()))
                    .orElse(undated)
                    .add(deal, 1);
        });
        for (IncomingRow record : records) {
            rows.row(record).ifPresent(row -> {
                brought.add(row);
                kept.difference(deal(header -> rows.after(row, header)), deal(record));
            });
        }
        return new ImportTotals(
                tab.schema().title(),
                tab.sheet().title(),
                source,
                request.source().name(),
                now,
                read.sums(),
                left.sums(),
                earlier(tab, rows, brought).sums(),
                kept.sums(),
                won(quarters, undated),
                Set.of());
    }

    private Adding earlier(TabBinding tab, TabChanges rows, Set<Integer> brought) {
        Adding earlier = new Adding();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            int at = row;
            if (!brought.contains(row) && CellForm.text(rows.after(row, IN_CRM)).startsWith("Yes")) {
                earlier.add(deal(header -> rows.after(at, header)), 1);
            }
        }
        return earlier;
    }

    private static List<Won> won(SortedMap<LocalDate, Adding> quarters, Adding undated) {
        List<Won> won = new ArrayList<>();
        quarters.forEach((start, adding) -> {
            if (adding.won > 0) {
                won.add(new Won(
                        Optional.of(start),
                        Optional.of(start.plusMonths(3)),
                        adding.won,
                        adding.sums().wonAmounts()));
            }
        });
        if (undated.won > 0) {
            won.add(new Won(
                    Optional.empty(),
                    Optional.empty(),
                    undated.won,
                    undated.sums().wonAmounts()));
        }
        return won;
    }

    /// What counts of a deal; of an account or goal nothing but the row.
    private record Deal(String currency, OptionalDouble amount, boolean won, Optional<LocalDate> closed) {}

    private interface Cells {
        Value at(String header);
    }

    private Deal deal(IncomingRow record) {
        return deal(header -> {
            Integer place = places.get(header);
            return place == null ? Value.BLANK : record.values().get(place);
        });
    }

    private Deal deal(Cells cells) {
        OptionalDouble amount = cells.at(AMOUNT) instanceof Value.Number(double number)
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
        Optional<LocalDate> closed = switch (cells.at("Close date")) {
            case Value.Date(LocalDate day) -> Optional.of(day);
            case Value.Number(double serial)
            when serial >= 1 && serial < 110_000 -> Optional.of(SerialDate.dateOf(serial));
            case Value.Number _, Value.Text _, Value.Flag _, Value.Fault _, Value.Blank _ -> Optional.empty();
        };
        return new Deal(currency(CellForm.text(cells.at("Currency"))), amount, isWon(cells), closed);
    }

    private String currency(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return code.equals(settings.currency()) ? ImportTotals.PLAN_CURRENCY : code;
    }

    private boolean isWon(Cells cells) {
        String outcome = CellForm.text(cells.at("Outcome"));
        String stage = CellForm.text(cells.at("Stage"));
        Optional<Outcome> said = outcome.isBlank() ? Optional.empty() : KnownWords.outcomeOf(outcome);
        return said.or(() -> ofStage(stage)).filter(Outcome.WON::equals).isPresent();
    }

    private Optional<Outcome> ofStage(String stage) {
        PlanSettings.Stage mapped = settings.stages().get(Keys.normalized(stage));
        return mapped == null ? KnownWords.outcomeOf(stage) : Optional.of(mapped.outcome());
    }

    /// Sums while they grow.
    private static final class Adding {

        private int rows;
        private int won;
        private final Map<String, Double> amounts = new HashMap<>();
        private final Map<String, Double> wonAmounts = new HashMap<>();

        void add(Deal deal, int times) {
            rows += times;
            won += deal.won() ? times : 0;
            deal.amount().ifPresent(amount -> {
                amounts.merge(deal.currency(), times * amount, Double::sum);
                if (deal.won()) {
                    wonAmounts.merge(deal.currency(), times * amount, Double::sum);
                }
            });
        }

        /// Counts a row whose deal the tab tells otherwise than the file.
        void difference(Deal onTab, Deal inFile) {
            boolean same = onTab.amount().equals(inFile.amount())
                    && onTab.won() == inFile.won()
                    && (onTab.currency().equals(inFile.currency())
                            || inFile.amount().isEmpty());
            if (!same) {
                add(onTab, 1);
                add(inFile, -1);
                rows++;
            }
        }

        Sums sums() {
            return new Sums(rows, few(amounts), won, few(wonAmounts));
        }

        private static Map<String, Double> few(Map<String, Double> all) {
            if (all.size() <= MOST_CURRENCIES) {
                return all;
            }
            Map<String, Double> few = new HashMap<>();
            List<Map.Entry<String, Double>> largest = all.entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<String, Double> one) -> -Math.abs(one.getValue()))
                            .thenComparing(Map.Entry::getKey))
                    .toList();
            for (Map.Entry<String, Double> one : largest) {
                few.merge(few.size() < MOST_CURRENCIES ? one.getKey() : FURTHER, one.getValue(), Double::sum);
            }
            return few;
        }
    }
}
