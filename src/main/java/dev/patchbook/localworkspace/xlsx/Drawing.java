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
record Drawing(List<Drawn> charts, int firstChart) {
    /// By which a chart that was made here is known again, whoever saved the file since.
    static final String NAME = "Sheets chart ";

    private static final int PIXEL = 9525;

    /// A chart and what it plots.
    record Drawn(Chart chart, ChartPlot plot) {}

    /// One for each tab, in order.
    static List<Drawing> of(Book book) {
        List<Drawing> drawings = new ArrayList<>();
        int next = 1;
        for (Tab tab : book.tabs()) {
            List<Drawn> charts = tab.overlays().charts().stream()
                    .flatMap(chart -> ChartPlot.of(chart.spec()).map(plot -> new Drawn(chart, plot)).stream())
                    .toList();
            drawings.add(new Drawing(charts, next));
            next += charts.size();
        }
        return drawings;
    }

    boolean isEmpty() {
        return charts.isEmpty();
    }

    void writeRelation(XmlOut out, int number) throws IOException {
        if (!isEmpty()) {
            PackageXml.relation(out, "rIdDrawing", "drawing", "../drawings/sheetsDrawing" + number + ".xml");
        }
    }

    void writeRelations(XmlOut out) throws IOException {
        PackageXml.begin(out);
        for (int i = 0; i < charts.size(); i++) {
            PackageXml.relation(out, "rId" + (i + 1), "chart", "../charts/sheetsChart" + (firstChart + i) + ".xml");
        }
        out.raw("</Relationships>");
    }

    void write(XmlOut out) throws IOException {
        out.raw("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"");
        out.raw(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"");
        out.raw(" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"");
        out.raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
        for (int i = 0; i < charts.size(); i++) {
            write(out, charts.get(i).chart(), i + 1);
        }
        out.raw("</xdr:wsDr>");
    }

    /// The name carries the chart's id, which programs that change the file leave alone.
    private static void write(XmlOut out, Chart chart, int number) throws IOException {
        Chart.Place place = chart.place();
        out.raw("<xdr:oneCellAnchor><xdr:from><xdr:col>").raw(place.column());
        out.raw("</xdr:col><xdr:colOff>").raw(emu(place.offsetX()));
        out.raw("</xdr:colOff><xdr:row>").raw(place.row());
        out.raw("</xdr:row><xdr:rowOff>").raw(emu(place.offsetY()));
        out.raw("</xdr:rowOff></xdr:from><xdr:ext").attribute("cx", emu(place.width()));
        out.attribute("cy", emu(place.height())).raw("/><xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>");
        out.raw("<xdr:cNvPr").attribute("id", number + 1).attribute("name", NAME + chart.id());
        out.attribute("descr", ChartPlot.text(chart.spec(), "altText"));
        out.raw("/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>");
        out.raw("<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData");
        out.raw(" uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart");
        out.attribute("r:id", "rId" + number).raw("/></a:graphicData></a:graphic></xdr:graphicFrame>");
        out.raw("<xdr:clientData/></xdr:oneCellAnchor>");
    }

    /// Pixels in the file's unit, as far as that goes.
    private static int emu(int pixels) {
        return Math.clamp((long) pixels * PIXEL, 0, Integer.MAX_VALUE);
    }
}
