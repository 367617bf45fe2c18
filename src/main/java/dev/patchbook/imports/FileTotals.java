package dev.patchbook.imports;

import dev.patchbook.plan.ImportTotals;
import dev.patchbook.plan.ImportTotals.Won;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Digest;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.TotalsLabel;
import dev.patchbook.workbook.read.KnownWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Map<String, Integer> places = new HashMap<>();
    private final List<IncomingRow> records;
    private final List<IncomingRow> refused;
    private final PlanSettings settings;
    private final Map<String, Optional<Outcome>> byOutcome = new HashMap<>();
    private final Map<String, Optional<Outcome>> byStage = new HashMap<>();

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
    /// @param standing what the tab's cells come to then
    Change label(
            TabBinding tab,
            TabChanges rows,
            ImportRequest request,
            String source,
            Optional<Digest> standing,
            Instant now) {
        String title = tab.schema().title();
        Optional<Metadata> before = tab.sheet().metadata(Metadata.TOTALS);
        List<ImportTotals> all =
                new ArrayList<>(before.map(label -> TotalsLabel.read(label.value(), title)).orElse(List.of()).stream()
                        .filter(totals -> !totals.source().equals(source))
                        .toList());
        all.add(totals(tab, rows, request, source, standing, now));
        Change.Place place = new Change.Place(tab.sheet().id(), Optional.empty());
        return new Change.SetMetadata(Optional.of(place), Metadata.TOTALS, TotalsLabel.of(all), before);
    }

    private ImportTotals totals(
            TabBinding tab,
            TabChanges rows,
            ImportRequest request,
            String source,
            Optional<Digest> standing,
            Instant now) {
        Totalling read = new Totalling();
        Totalling left = new Totalling();
        Totalling kept = new Totalling();
        SortedMap<LocalDate, Totalling> quarters = new TreeMap<>();
        Totalling undated = new Totalling();
        Set<Integer> brought = new HashSet<>();
        refused.forEach(record -> left.add(deal(record), 1));
        Stream.concat(records.stream(), refused.stream()).map(this::deal).forEach(deal -> {
            read.add(deal, 1);
            deal.closed()
                    .map(day -> settings.calendar().quarterOf(day).start())
                    .map(start -> quarters.computeIfAbsent(start, _ -> new Totalling()))
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
                standing.map(Digest::value).orElse(""),
                false,
                Set.of());
    }

    private Totalling earlier(TabBinding tab, TabChanges rows, Set<Integer> brought) {
        Totalling earlier = new Totalling();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            int at = row;
            if (!brought.contains(row)
                    && CellForm.text(rows.after(row, InCrm.HEADER)).startsWith("Yes")) {
                earlier.add(deal(header -> rows.after(at, header)), 1);
            }
        }
        return earlier;
    }

    private static List<Won> won(SortedMap<LocalDate, Totalling> quarters, Totalling undated) {
        List<Won> won = new ArrayList<>();
        quarters.forEach((start, adding) -> {
            if (adding.won() > 0) {
                won.add(new Won(
                        Optional.of(start),
                        Optional.of(start.plusMonths(3)),
                        adding.won(),
                        adding.sums().wonAmounts()));
            }
        });
        if (undated.won() > 0) {
            won.add(new Won(
                    Optional.empty(),
                    Optional.empty(),
                    undated.won(),
                    undated.sums().wonAmounts()));
        }
        return won;
    }

    private interface Cells {
        Value at(String header);
    }

    private Totalling.Deal deal(IncomingRow record) {
        return deal(header -> {
            Integer place = places.get(header);
            return place == null ? Value.BLANK : record.values().get(place);
        });
    }

    private Totalling.Deal deal(Cells cells) {
        OptionalDouble amount = cells.at(AMOUNT) instanceof Value.Number(double number)
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
        Optional<LocalDate> closed = switch (cells.at("Close date")) {
            case Value.Date(LocalDate day) -> Optional.of(day);
            case Value.Number(double serial) -> SerialDate.ofCell(serial);
            case Value.Text _, Value.Flag _, Value.Fault _, Value.Blank _ -> Optional.empty();
        };
        return new Totalling.Deal(currency(CellForm.text(cells.at("Currency"))), amount, isWon(cells), closed);
    }

    private String currency(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return code.equals(settings.currency()) ? ImportTotals.PLAN_CURRENCY : code;
    }

    private boolean isWon(Cells cells) {
        String outcome = CellForm.text(cells.at("Outcome"));
        String stage = CellForm.text(cells.at("Stage"));
        Optional<Outcome> said =
                outcome.isBlank() ? Optional.empty() : byOutcome.computeIfAbsent(outcome, KnownWords::outcomeOf);
        return said.or(() -> byStage.computeIfAbsent(stage, this::ofStage))
                .filter(Outcome.WON::equals)
                .isPresent();
    }

    private Optional<Outcome> ofStage(String stage) {
        PlanSettings.Stage mapped = settings.stages().get(Keys.normalized(stage));
        return mapped == null ? KnownWords.outcomeOf(stage) : Optional.of(mapped.outcome());
    }
}
