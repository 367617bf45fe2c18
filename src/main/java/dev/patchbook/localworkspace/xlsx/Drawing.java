package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Chart;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The charts of a tab that the file can draw, and the part that says where they lie.
///
/// @param firstChart the number of the first chart's part, one higher for each that follows
/// @param shared whether they stand in a drawing of another program
/// @param alone whether the tab shows nothing else
record Drawing(List<Drawn> charts, int firstChart, boolean shared, boolean alone) {
    /// By which a chart that was made here is known again, whoever saved the file since.
    static final String NAME = "Sheets chart ";

    private static final int PIXEL = 9525;
    private static final String RELATION = "rIdSheets";

    /// The number of a shape that no other program gave one of its own.
    private static final int FIRST_ID = 900_000;

    private static final String NAMESPACES =
            " xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// A chart and what it plots.
    record Drawn(Chart chart, ChartPlot plot) {}

    /// One for each tab, in order.
    static List<Drawing> of(Book book) {
        List<Drawing> drawings = new ArrayList<>();
        int next = 1;
        for (Tab tab : book.tabs()) {
            List<Drawn> charts = tab.overlays().charts().stream()
                    .filter(chart -> !chart.isForeign())
                    .flatMap(chart -> ChartPlot.of(chart.spec()).map(plot -> new Drawn(chart, plot)).stream())
                    .toList();
            drawings.add(new Drawing(charts, next, SharedDrawing.of(tab).isPresent(), tab.isObject()));
            next += charts.size();
        }
        return drawings;
    }

    boolean isEmpty() {
        return charts.isEmpty();
    }

    /// Whether the tab is a sheet for its chart alone.
    boolean isSheet() {
        return alone && !isEmpty();
    }

    /// Whether it is a part of its own.
    boolean isPart() {
        return !isEmpty() && !shared;
    }

    void writeRelation(XmlOut out, int number) throws IOException {
        if (isPart()) {
            PackageXml.relation(out, "rIdDrawing", "drawing", "../drawings/sheetsDrawing" + number + ".xml");
        }
    }

    void writeRelations(XmlOut out) throws IOException {
        PackageXml.begin(out);
        writeChartRelations(out);
        out.raw("</Relationships>");
    }

    void writeChartRelations(XmlOut out) throws IOException {
        for (int i = 0; i < charts.size(); i++) {
            String part = "../charts/sheetsChart" + (firstChart + i) + ".xml";
            PackageXml.relation(out, RELATION + (i + 1), "chart", part);
        }
    }

    void write(XmlOut out) throws IOException {
        out.raw("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\">");
        writeAnchors(out);
        out.raw("</xdr:wsDr>");
    }

    void writeAnchors(XmlOut out) throws IOException {
        for (int i = 0; i < charts.size(); i++) {
            Chart chart = charts.get(i).chart();
            String anchor = alone ? "absoluteAnchor" : "oneCellAnchor";
            out.raw("<xdr:").raw(anchor).raw(NAMESPACES).raw(">");
            if (alone) {
                out.raw("<xdr:pos x=\"0\" y=\"0\"/>");
            } else {
                writeCorner(out, chart.place());
            }
            out.raw("<xdr:ext").attribute("cx", emu(chart.place().width()));
            out.attribute("cy", emu(chart.place().height())).raw("/>");
            writeFrame(out, chart, i + 1);
            out.raw("<xdr:clientData/></xdr:").raw(anchor).raw(">");
        }
    }

    private static void writeCorner(XmlOut out, Chart.Place place) throws IOException {
        out.raw("<xdr:from><xdr:col>").raw(place.column());
        out.raw("</xdr:col><xdr:colOff>").raw(emu(place.offsetX()));
        out.raw("</xdr:colOff><xdr:row>").raw(place.row());
        out.raw("</xdr:row><xdr:rowOff>").raw(emu(place.offsetY())).raw("</xdr:rowOff></xdr:from>");
    }

    /// The name carries the chart's id, which programs that change the file leave alone.
    private static void writeFrame(XmlOut out, Chart chart, int number) throws IOException {
        out.raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>");
        out.raw("<xdr:cNvPr").attribute("id", FIRST_ID + number).attribute("name", NAME + chart.id());
        out.attribute("descr", ChartPlot.text(chart.spec(), "altText"));
        out.raw("/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>");
        out.raw("<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData");
        out.raw(" uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart");
        out.attribute("r:id", RELATION + number).raw("/></a:graphicData></a:graphic></xdr:graphicFrame>");
    }

    /// Pixels in the file's unit, as far as that goes.
    private static int emu(int pixels) {
        return Math.clamp((long) pixels * PIXEL, 0, Integer.MAX_VALUE);
    }
}
