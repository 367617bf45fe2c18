package dev.patchbook.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A workbook as it will be when an import's changes are applied, so that what is computed from it goes into the same
/// batch. Looks are passed over; formulas keep the results that they had.
public final class AfterChanges {

    /// What a label is called before the workspace gives it a number.
    private static final int NOT_NUMBERED_YET = -1;

    private final Workbook before;
    private final Map<Integer, SheetAfter> sheets = new LinkedHashMap<>();
    private final List<Metadata> labels;

    private AfterChanges(Workbook before) {
        this.before = before;
        this.labels = new ArrayList<>(before.metadata());
    }

    /// What a workbook will be.
    ///
    /// @throws IllegalArgumentException for a change that moves or removes rows, which no import makes
    public static Workbook of(Workbook before, List<Change> changes) {
        if (changes.isEmpty()) {
            return before;
        }
        AfterChanges after = new AfterChanges(before);
        changes.forEach(after::apply);
        return after.workbook();
    }

    private void apply(Change change) {
        switch (change) {
            case Change.SetCells cells -> sheet(cells.sheetId()).set(cells);
            case Change.InsertRows rows -> sheet(rows.sheetId()).insert(rows.at(), rows.count());
            case Change.AppendRows rows -> sheet(rows.sheetId()).appendRows(rows.count());
            case Change.AppendColumns columns -> sheet(columns.sheetId()).appendColumns(columns.count());
            case Change.AddTab tab -> sheets.put(tab.sheetId(), new SheetAfter(blank(tab)));
            case Change.SetMetadata label -> label(label);
            case Change.RemoveMetadata label ->
                before.sheets().forEach(sheet -> sheet(sheet.id()).remove(label.metadataId()));
            case Change.SetFormula _, Change.DeleteRows _, Change.SortRows _ ->
                throw new IllegalArgumentException("No import makes this change: " + change);
            case Change.SetNote _,
                    Change.FormatColumn _,
                    Change.FormatHeader _,
                    Change.HideColumn _,
                    Change.OfferChoices _,
                    Change.WarnBefore _,
                    Change.TintWhere _,
                    Change.NameRange _ -> {}
        }
    }

    private void label(Change.SetMetadata label) {
        int id = label.replaces().map(Metadata::id).orElse(NOT_NUMBERED_YET);
        Metadata now = new Metadata(id, label.key(), label.value());
        if (label.place().isEmpty()) {
            label.replaces().ifPresent(old -> labels.removeIf(one -> one.id() == old.id()));
            labels.add(now);
            return;
        }
        Change.Place place = label.place().get();
        SheetAfter sheet = sheet(place.sheetId());
        label.replaces().ifPresent(old -> sheet.remove(old.id()));
        sheet.label(place.column(), now);
    }

    private SheetAfter sheet(int id) {
        return sheets.computeIfAbsent(
                id,
                _ -> new SheetAfter(before.sheets().stream()
                        .filter(sheet -> sheet.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No sheet has the id " + id))));
    }

    private Sheet blank(Change.AddTab tab) {
        return new Sheet(
                tab.sheetId(),
                tab.title(),
                before.sheets().size(),
                tab.rows(),
                tab.columns(),
                tab.look().hidden(),
                Grid.of(List.of()),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new BitSet(),
                List.of(),
                Map.of());
    }

    private Workbook workbook() {
        Workbook after =
                new Workbook(before.id(), before.title(), before.locale(), before.timeZone(), before.sheets(), labels);
        for (Map.Entry<Integer, SheetAfter> changed : sheets.entrySet()) {
            after = after.with(changed.getValue().sheet());
        }
        return after;
    }
}
