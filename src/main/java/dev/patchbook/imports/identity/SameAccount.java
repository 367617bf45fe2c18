package dev.patchbook.imports.identity;

import dev.patchbook.imports.identity.IdentityReport.CellChange;
import dev.patchbook.imports.identity.IdentityReport.Left;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.read.RowKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What changes when an account that is gone from the CRM goes on as another: the AE's cells come to the other's row,
/// deals and lower accounts follow, and the old row, which keeps every cell, says what became of it. Done twice, it
/// changes nothing more.
public final class SameAccount {

    private static final String PARENT = "Parent ID";

    private final Party from;
    private final Party to;
    private final List<Edits> tabs = new ArrayList<>();

    private SameAccount(Party from, Party to) {
        this.from = from;
        this.to = to;
    }

    /// Whether a tab is among those that an answer may change.
    public static boolean concerns(TableSchema schema) {
        return (schema.has(Party.ID) || schema.has(Party.NAME)) && schema.whenGone() != TableSchema.WhenGone.KEPT;
    }

    /// What is written, cell by cell too, and what is told of it.
    public record Outcome(Changes changes, List<Edits.Written> written, IdentityReport report) {
        public Outcome {
            written = List.copyOf(written);
        }

        /// The same, and changes that are told of nowhere.
        public Outcome and(List<Change> more) {
            return new Outcome(changes.and(new Changes(more, List.of(), List.of())), written, report);
        }
    }

    /// The two are one.
    ///
    /// @param imported by header, what the CRM said of the old account: cells that still say so are not the AE's
    public static Outcome confirmed(
            Bindings bindings, Party from, Party to, InCrm.Became became, Map<String, Value> imported) {
        SameAccount same = new SameAccount(from, to);
        for (TabBinding tab : bindings.tabs()) {
            Edits edits = new Edits(tab);
            same.tabs.add(edits);
            if (tab.schema().title().equals(InputTabs.ACCOUNTS.title())) {
                same.accounts(edits, became, imported);
            } else if (References.areOn(tab.schema())) {
                new References(edits, from, to).follow();
            } else if (tab.schema().keyColumns().equals(List.of(Party.NAME))) {
                same.beside(edits);
            }
        }
        return same.outcome(became);
    }

    /// The two are two: In CRM says so.
    public static Outcome denied(Bindings bindings, Party from, Party to, InCrm.Gone gone) {
        SameAccount two = new SameAccount(from, to);
        bindings.tab(InputTabs.ACCOUNTS.title()).map(Edits::new).ifPresent(edits -> {
            two.tabs.add(edits);
            edits.put(from.row(), InCrm.HEADER, Value.of(gone.cell()));
        });
        return two.outcome(gone);
    }

    private void accounts(Edits edits, InCrm.Became became, Map<String, Value> imported) {
        new OwnCells(edits, "Notes", false, this::isAbove, (header, value) -> isOfCrm(imported, header, value))
                .move(from.row(), to.row(), from.shown());
        new References(edits, from, to).adopt();
        edits.put(from.row(), InCrm.HEADER, Value.of(became.cell()));
    }

    private static boolean isOfCrm(Map<String, Value> imported, String header, Value value) {
        return Optional.ofNullable(imported.get(header))
                .or(() -> Optional.ofNullable(imported.get(Keys.normalized(header))))
                .filter(last -> CellValues.same(value, last))
                .isPresent();
    }

    private boolean isAbove(String header, Value value) {
        return header.equals(PARENT)
                && value instanceof Value.Text(String parent)
                && (to.hasId(parent) || to.hasName(parent));
    }

    /// The AE's cells on a computed tab: to the other's row; where that has none yet, the old one becomes it.
    private void beside(Edits edits) {
        TabBinding tab = edits.tab();
        RowKeys rows = Party.rows(tab);
        OptionalInt old = rows.find(from.id(), () -> from.name().map(Keys::normalized));
        OptionalInt now = rows.find(to.id(), () -> to.name().map(Keys::normalized));
        if (old.isEmpty() || old.equals(now)) {
            return;
        }
        if (now.isPresent()) {
            new OwnCells(edits, "My note", true, (_, _) -> false, (_, _) -> false)
                    .move(old.getAsInt(), now.getAsInt(), from.shown());
        } else {
            edits.put(old.getAsInt(), Party.ID, to.id().map(Value::of).orElse(Value.BLANK));
            edits.put(old.getAsInt(), Party.NAME, Value.of(to.title()));
        }
    }

    private Outcome outcome(InCrm inCrm) {
        Changes changes =
                tabs.stream().map(Edits::changes).reduce(new Changes(List.of(), List.of(), List.of()), Changes::and);
        List<CellChange> cells =
                tabs.stream().flatMap(edits -> edits.cells().stream()).toList();
        List<Left> left = tabs.stream().flatMap(edits -> edits.left().stream()).toList();
        List<Edits.Written> written =
                tabs.stream().flatMap(edits -> edits.written().stream()).toList();
        return new Outcome(changes, written, new IdentityReport(inCrm.cell(), cells, left));
    }
}
