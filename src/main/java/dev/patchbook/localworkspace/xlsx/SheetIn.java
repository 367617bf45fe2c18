package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.BasicFilter;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.ProtectedRange;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads one tab's part.
final class SheetIn {
    static final int LEAST_ROWS = 1000;
    static final int LEAST_COLUMNS = 26;

    private final Shared shared;
    private final Tab tab;
    private final CellsIn cells;
    private final LinesIn columns = new LinesIn();
    private final List<Area> merges = new ArrayList<>();
    private final List<ConditionalFormat> formats = new ArrayList<>();
    private final ConditionalFormatsIn conditions;
    private final ValidationsIn validations;
    private final Map<String, String> elements = new HashMap<>();
    private final KeptIn kept = new KeptIn();
    private Map<String, ZipParts.Relation> relations = Map.of();

    private SheetIn(Shared shared, TabProperties properties) {
        this.shared = shared;
        this.tab = new Tab(properties, LEAST_ROWS, LEAST_COLUMNS);
        this.cells = new CellsIn(shared, tab);
        this.conditions = new ConditionalFormatsIn(shared, kept);
        this.validations = new ValidationsIn(shared.book(), tab, kept);
    }

    /// What all tabs of a file have in common.
    record Shared(ZipParts parts, CarriedIn carried, Book book, StylesIn styles, TextsIn texts, Palette palette) {}

    static Tab read(Shared shared, TabProperties properties, String part) throws IOException {
        SheetIn sheet = new SheetIn(shared, properties);
        sheet.relations = shared.parts().relations(part);
        try (InputStream in = shared.parts().open(part)) {
            sheet.read(new XmlIn(in));
        } catch (IOException e) {
            throw new IOException("tab “" + properties.title() + "”: " + e.getMessage(), e);
        }
        new NotesIn(shared.parts(), sheet.relations, sheet.kept).read(sheet.cells);
        sheet.carry();
        return sheet.tab;
    }

    private void carry() throws IOException {
        tab.setCarried(shared.carried().of(relations, CarriedIn.NOT_OF_TAB, kept.relations(), elements));
        tab.setKept(kept.of(tab.carried()));
    }

    private void read(XmlIn xml) throws IOException {
        for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
            switch (name.get()) {
                case "worksheet" -> kept.begin(xml);
                case "sheetPr" -> kept.add("sheetPr", xml.attributesBut("filterMode"));
                case "tabColor" -> {
                    String whole = xml.whole();
                    Optional<Color> color = shared.palette().color(XmlIn.again(whole));
                    tab.setProperties(tab.properties().withTabColor(color));
                    kept.add(ViewXml.tabColor(color), whole);
                }
                case "sheetView" -> readView(xml);
                case "sheetFormatPr" -> readFormat(xml);
                case "col" -> readColumn(xml);
                case "row" -> cells.row(xml);
                case "c" -> cells.cell(xml);
                case "sheetProtection" -> {
                    readProtection(xml);
                    kept.keep("sheetProtection", xml);
                }
                case "autoFilter" -> {
                    Area area = Ranges.area(xml.attribute("ref"));
                    tab.setBasicFilter(new BasicFilter(area, List.of(), new TreeMap<>(), xml.whole()));
                }
                case "mergeCell" -> merges.add(Ranges.area(xml.attribute("ref")));
                case "conditionalFormatting" -> formats.addAll(conditions.read(xml));
                case "dataValidation" -> validations.read(xml);
                case "hyperlink" -> readLink(xml);
                case "drawing" -> elements.put(xml.relation(), "drawing");
                case "extLst" -> keep(xml, "extLst");
                case "AlternateContent" -> keepAlternative(xml);
                default -> {
                    if (KeptXmlOut.NAMES.contains(name.get())) {
                        kept.keep(name.get(), xml);
                    }
                }
            }
            if (name.get().equals("sheetData")) {
                cells.start();
            }
        }
        finish();
    }

    /// What is said of the tab; what is said of a part of it is left out.
    private void keep(XmlIn xml, String name) throws IOException {
        if (xml.depth() == 1) {
            kept.keep(name, xml);
        } else {
            xml.skip(name);
        }
    }

    /// Controls and objects, in words for newer programs and for older ones.
    private void keepAlternative(XmlIn xml) throws IOException {
        if (xml.depth() == 1) {
            String whole = xml.whole();
            kept.add(whole.contains("<oleObjects") ? "oleObjects" : "controls", whole);
        }
    }

    /// Where the file says nothing of lines in general, they are as other programs have them.
    private void finish() {
        if (!kept.has("sheetFormatPr")) {
            kept.add("sheetFormatPr", " defaultRowHeight=\"" + Sizes.POINTS + "\"");
            columns.ordinary(Sizes.widthPixels(Sizes.DIGITS), Sizes.DEFAULT_COLUMN);
            cells.ordinary(Sizes.POINTS);
        }
        cells.finish();
        kept.add(DataTables.TYPE, cells.dataTables());
        tab.basicFilter().ifPresent(this::hideByFilter);
        tab.setMerges(merges);
        tab.setConditionalFormats(ConditionalFormatsIn.inOrder(formats));
        tab.setAxis(Dimension.COLUMNS, columns.axis());
        columns.styles().forEach(this::styleColumns);
        validations.apply();
    }

    /// Rows that are hidden in a filter with criteria are shown again when it is taken away.
    private void hideByFilter(BasicFilter filter) {
        Span rows = filter.area().rows().within(tab.rowCount());
        if (filter.xml().contains("filterColumn") && rows.length() > 1) {
            Span body = new Span(rows.start() + 1, rows.end());
            tab.setAxis(
                    Dimension.ROWS,
                    tab.axis(Dimension.ROWS)
                            .with(body, line -> line.withHiddenByUser(false).withHiddenByFilter(line.isHidden())));
        }
    }

    /// The view of the first window; those of others are kept.
    private void readView(XmlIn xml) throws IOException {
        if (xml.integer("workbookViewId", 0) > 0) {
            kept.keep(ViewXml.OTHERS, xml);
            return;
        } else if (kept.has("sheetView")) {
            xml.skip("sheetView");
            return;
        }
        kept.add("sheetView", xml.attributesBut("showGridLines", "rightToLeft", "tabSelected", "workbookViewId"));
        TabProperties properties = tab.properties()
                .withHideGridlines(!xml.flag("showGridLines", true))
                .withRightToLeft(xml.flag("rightToLeft", false));
        StringBuilder inside = new StringBuilder();
        for (Optional<String> name = xml.nextIn("sheetView"); name.isPresent(); name = xml.nextIn("sheetView")) {
            if (name.get().equals("pane") && xml.attribute("state").startsWith("frozen")) {
                properties = properties.withFrozen(xml.integer("ySplit", 0), xml.integer("xSplit", 0));
            }
            inside.append(xml.whole());
        }
        tab.setProperties(properties);
        kept.add(ViewXml.inside(properties), inside.toString());
    }

    private void readFormat(XmlIn xml) throws IOException {
        kept.add("sheetFormatPr", xml.attributesBut("outlineLevelRow", "outlineLevelCol"));
        double width = xml.decimal("defaultColWidth", 0);
        int digits = xml.integer("baseColWidth", Sizes.DIGITS);
        columns.ordinary(width > 0 ? Sizes.widthPixels(width) : Sizes.widthPixels(digits), Sizes.DEFAULT_COLUMN);
        cells.ordinary(xml.decimal("defaultRowHeight", Sizes.POINTS));
    }

    private void readColumn(XmlIn xml) throws IOException {
        int min = xml.integer("min", 1) - 1;
        int max = Math.min(xml.integer("max", min + 1), ExcelFormulas.LAST_COLUMN + 1);
        double width = xml.decimal("width", 0);
        columns.add(new Span(min, Math.max(min, max)), width == 0 ? 0 : Sizes.widthPixels(width), xml);
    }

    private void styleColumns(Span span, int number) {
        int style = shared.book().styles().number(shared.styles().cell(number));
        for (int column = span.start(); column < Math.min(span.end(), tab.columnCount()) && style != 0; column++) {
            for (int row = 0; row < tab.rowCount(); row++) {
                cells.fill(row, column, style);
            }
        }
    }

    private void readProtection(XmlIn xml) {
        if (xml.flag("sheet", false)) {
            tab.setProtectedRanges(List.of(new ProtectedRange(
                    tab.sheetId() + 1,
                    Area.ALL,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    List.of())));
        }
    }

    /// A link to a place in the file itself is kept as it is; of others, what the file says beside the address.
    private void readLink(XmlIn xml) throws IOException {
        ZipParts.Relation relation = relations.get(xml.relation());
        if (relation == null) {
            kept.keep(Links.KEPT, xml);
            return;
        }
        String location = xml.attribute("location");
        String address = relation.target() + (location.isEmpty() ? "" : "#" + location);
        String more = xml.attributesBut("ref", "r:id", "xr:uid");
        if (!kept.has(Links.more(address))) {
            kept.add(Links.more(address), more);
        }
        Area area = Ranges.area(xml.attribute("ref")).within(tab.rowCount(), tab.columnCount());
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                var styles = shared.book().styles();
                var style = styles.value(tab.cells().style(row, column));
                var linked = style.withText(style.text().withLink(Optional.of(address)));
                tab.cells().setStyle(row, column, styles.number(linked));
            }
        }
    }
}
