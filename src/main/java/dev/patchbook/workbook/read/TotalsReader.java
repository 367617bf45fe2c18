package dev.patchbook.workbook.read;

import dev.patchbook.plan.ImportTotals;
import dev.patchbook.plan.InCrm;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Digest;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.TotalsLabel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads what the last imports into each tab had, from the labels that they left, and which rows no import brought.
final class TotalsReader {

    private final Bindings bindings;

    TotalsReader(Bindings bindings) {
        this.bindings = bindings;
    }

    List<ImportTotals> read() {
        return bindings.tabs().stream()
                .filter(tab -> InputTabs.ALL.contains(tab.schema()))
                .flatMap(tab -> read(tab).stream())
                .toList();
    }

    /// An import that is later than the tab's own label says was undone.
    private static List<ImportTotals> read(TabBinding tab) {
        Optional<Instant> last =
                tab.sheet().metadata(Metadata.IMPORTED).flatMap(label -> Digest.instant(label.value()));
        List<ImportTotals> stated = tab.sheet()
                .metadata(Metadata.TOTALS)
                .map(label -> TotalsLabel.read(label.value(), tab.schema().title()))
                .orElse(List.of());
        String now = stated.isEmpty() ? "" : tab.digest().value();
        Set<Integer> byHand = stated.isEmpty() ? Set.of() : byHand(tab);
        return stated.stream()
                .filter(totals ->
                        last.filter(time -> !totals.at().isAfter(time)).isPresent())
                .map(totals -> new ImportTotals(
                        totals.tab(),
                        tab.sheet().title(),
                        totals.source(),
                        totals.name(),
                        totals.at(),
                        totals.read(),
                        totals.refused(),
                        totals.earlier(),
                        totals.kept(),
                        totals.won(),
                        totals.left(),
                        !totals.left().isEmpty() && !totals.left().equals(now),
                        byHand))
                .toList();
    }

    /// None where the tab has no column that tells.
    private static Set<Integer> byHand(TabBinding tab) {
        if (!tab.schema().has(InCrm.HEADER) || tab.column(InCrm.HEADER).isEmpty()) {
            return Set.of();
        }
        return IntStream.range(tab.firstRow(), tab.endRow())
                .filter(row -> tab.value(row, InCrm.HEADER).isBlank())
                .map(row -> row + 1)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }
}
