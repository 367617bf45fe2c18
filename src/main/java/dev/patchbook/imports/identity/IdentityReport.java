package dev.patchbook.imports.identity;

import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an answer about two accounts changed.
///
/// @param inCrm what In CRM says of the one that is gone from now on
/// @param cells every cell that changed
/// @param left cells that stayed as they are although they might have moved
public record IdentityReport(String inCrm, List<CellChange> cells, List<Left> left) {
    public IdentityReport {
        cells = List.copyOf(cells);
        left = List.copyOf(left);
    }

    /// This, and what an earlier try had done on tabs on which nothing was left to do.
    public IdentityReport after(IdentityReport earlier) {
        Set<String> done = cells.stream().map(CellChange::tab).collect(Collectors.toSet());
        List<CellChange> all = new ArrayList<>(cells);
        earlier.cells.stream().filter(change -> !done.contains(change.tab())).forEach(all::add);
        return new IdentityReport(inCrm, all, left);
    }

    /// This, after cells were put back in the same go.
    public IdentityReport after(List<CellChange> putBack, List<Left> stayed) {
        Map<String, CellChange> all = new LinkedHashMap<>();
        putBack.forEach(change -> all.put(change.cell(), change));
        cells.forEach(change -> all.merge(
                change.cell(),
                change,
                (first, last) -> new CellChange(last.cell(), last.column(), first.before(), last.after())));
        return new IdentityReport(
                inCrm,
                List.copyOf(all.values()),
                Stream.concat(stayed.stream(), left.stream()).toList());
    }

    /// A cell before and after.
    ///
    /// @param cell its tab and address, as in `Accounts!D12`
    /// @param column its header as the sheet shows it
    public record CellChange(String cell, String column, Value before, Value after) {
        String tab() {
            return cell.substring(0, cell.lastIndexOf('!'));
        }
    }

    /// A cell that stayed as it is.
    ///
    /// @param cell its tab and address, as in `Accounts!D12`
    public record Left(String cell, String why) {}
}
