package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One tab: its cells and everything that is laid over them. Lists are replaced whole; what is handed out is never
/// changed.
public final class Tab {
    private TabProperties properties;
    private final Cells cells;
    private Axis rows = Axis.DEFAULT;
    private Axis columns = Axis.DEFAULT;
    private List<Area> merges = List.of();
    private List<ProtectedRange> protectedRanges = List.of();
    private List<ConditionalFormat> conditionalFormats = List.of();
    private List<Banding> bandings = List.of();
    private Optional<BasicFilter> basicFilter = Optional.empty();
    private List<Carried> carried = List.of();
    private KeptXml kept = KeptXml.NONE;
    private Overlays overlays = Overlays.NONE;

    /// A tab that shows an object.
    public static Tab ofObject(TabProperties properties) {
        return new Tab(properties.withObject(true), 1, 1);
    }

    public Tab(TabProperties properties, int rowCount, int columnCount) {
        this(properties, new Cells(rowCount, columnCount));
    }

    private Tab(TabProperties properties, Cells cells) {
        this.properties = properties;
        this.cells = cells;
    }

    /// A copy that shares what neither of the two changes; the new tab gets these properties.
    public Tab copy(TabProperties copyProperties) {
        Tab copy = new Tab(copyProperties, cells.copy());
        copy.rows = rows;
        copy.columns = columns;
        copy.merges = merges;
        copy.protectedRanges = protectedRanges;
        copy.conditionalFormats = conditionalFormats;
        copy.bandings = bandings;
        copy.basicFilter = basicFilter;
        copy.carried = carried;
        copy.kept = kept;
        copy.overlays = overlays;
        return copy;
    }

    /// What the file holds on this tab that is not understood.
    public List<Carried> carried() {
        return carried;
    }

    public void setCarried(List<Carried> changed) {
        carried = List.copyOf(changed);
    }

    /// What the tab's own part says that is not understood.
    public KeptXml kept() {
        return kept;
    }

    public void setKept(KeptXml changed) {
        kept = changed;
    }

    public TabProperties properties() {
        return properties;
    }

    public void setProperties(TabProperties changed) {
        properties = changed;
    }

    /// Whether there are no cells on it, but one object, such as a chart. Its grid is one cell that nobody sees.
    public boolean isObject() {
        return properties.object();
    }

    public int sheetId() {
        return properties.sheetId();
    }

    public String title() {
        return properties.title();
    }

    public int rowCount() {
        return cells.rowCount();
    }

    public int columnCount() {
        return cells.columnCount();
    }

    public Cells cells() {
        return cells;
    }

    public Axis axis(Dimension dimension) {
        return dimension == Dimension.ROWS ? rows : columns;
    }

    public void setAxis(Dimension dimension, Axis changed) {
        if (dimension == Dimension.ROWS) {
            rows = changed;
        } else {
            columns = changed;
        }
    }

    public List<Area> merges() {
        return merges;
    }

    public void setMerges(List<Area> changed) {
        merges = List.copyOf(changed);
    }

    public List<ProtectedRange> protectedRanges() {
        return protectedRanges;
    }

    public void setProtectedRanges(List<ProtectedRange> changed) {
        protectedRanges = List.copyOf(changed);
    }

    /// In the order in which they are asked: the first that applies wins.
    public List<ConditionalFormat> conditionalFormats() {
        return conditionalFormats;
    }

    public void setConditionalFormats(List<ConditionalFormat> changed) {
        conditionalFormats = List.copyOf(changed);
    }

    public List<Banding> bandings() {
        return bandings;
    }

    public void setBandings(List<Banding> changed) {
        bandings = List.copyOf(changed);
    }

    public Optional<BasicFilter> basicFilter() {
        return basicFilter;
    }

    public void setBasicFilter(BasicFilter changed) {
        basicFilter = Optional.of(changed);
    }

    public void clearBasicFilter() {
        basicFilter = Optional.empty();
    }

    public Overlays overlays() {
        return overlays;
    }

    public void setOverlays(Overlays changed) {
        overlays = changed;
    }

    /// Takes everything but the cells through an edit of the grid; formulas inside are rewritten by `formulas`.
    void follow(GridEdit edit, Rewriting formulas) {
        setAxis(edit.dimension(), axis(edit.dimension()).after(edit));
        merges = merges.stream()
                .flatMap(merge -> edit.area(merge).stream())
                .filter(merge -> merge.rows().length() > 1 || merge.columns().length() > 1)
                .toList();
        List<ProtectedRange> stillProtected = new ArrayList<>();
        for (ProtectedRange range : protectedRanges) {
            List<Area> open = range.unprotected().stream()
                    .flatMap(area -> edit.area(area).stream())
                    .toList();
            edit.area(range.area()).ifPresent(area -> stillProtected.add(range.withArea(area, open)));
        }
        protectedRanges = List.copyOf(stillProtected);
        conditionalFormats = conditionalFormats.stream()
                .flatMap(format -> format.after(edit).stream())
                .toList();
        List<Banding> stillBanded = new ArrayList<>();
        bandings.forEach(
                banding -> edit.area(banding.area()).ifPresent(area -> stillBanded.add(banding.withArea(area))));
        bandings = List.copyOf(stillBanded);
        basicFilter = basicFilter.flatMap(filter -> Filters.after(filter, edit));
        overlays = overlays.after(edit);
        if (edit instanceof GridEdit.Delete || edit instanceof GridEdit.Insert) {
            properties = Frozen.after(properties, edit);
        }
        rewrite(formulas);
    }

    /// Rewrites the formulas of the conditional formats and of tables.
    void rewrite(Rewriting formulas) {
        conditionalFormats = conditionalFormats.stream()
                .map(format -> format.rewritten(formulas, title()))
                .toList();
        overlays = overlays.withTables(overlays.tables().stream()
                .map(table -> table.rewritten(formulas, title()))
                .toList());
    }
}
