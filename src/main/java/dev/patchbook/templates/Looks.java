package dev.patchbook.templates;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.Column.Owner;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.NumberPattern;
import dev.patchbook.workbook.Palette;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// How a workbook looks: colours, fonts, number formats, widths.
///
/// On every tab the AE's own columns have a warm header and Patchbook's a cool one, so that it shows at a glance where
/// to write.
final class Looks {

    private static final double PIXELS_PER_CHARACTER = 7.0;
    private static final int SENTENCE_PIXELS = 300;

    private final XSSFWorkbook workbook;
    private final String currency;
    private final XSSFFont headerFont;
    private final XSSFFont bodyFont;
    private final Map<Header, XSSFCellStyle> headers = new HashMap<>();
    private final Map<Body, XSSFCellStyle> bodies = new HashMap<>();
    private final Map<XSSFSheet, XSSFDrawing> drawings = new HashMap<>();

    Looks(XSSFWorkbook workbook, String currency) {
        this.workbook = workbook;
        this.currency = currency;
        this.headerFont = font(true);
        this.bodyFont = font(false);
    }

    private record Header(Owner owner, HorizontalAlignment alignment) {}

    private record Body(Format format, boolean wraps) {}

    XSSFColor tabColor(Template.Group group) {
        return color(
                switch (group) {
                    case READ -> Palette.READ;
                    case DECIDE -> Palette.DECIDE;
                    case DATA -> Palette.DATA;
                    case CARE -> Palette.CARE;
                });
    }

    /// The style of a header: by whose column it is, and above its values.
    XSSFCellStyle header(Column column) {
        return headers.computeIfAbsent(new Header(column.owner(), alignment(column.format())), this::newHeader);
    }

    private XSSFCellStyle newHeader(Header header) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setAlignment(header.alignment());
        style.setFont(headerFont);
        style.setFillForegroundColor(color(Palette.header(header.owner())));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    /// The style of the cells below a header.
    XSSFCellStyle body(TableSchema schema, Format format) {
        return bodies.computeIfAbsent(new Body(format, wraps(schema, format)), this::newBody);
    }

    private XSSFCellStyle newBody(Body body) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(bodyFont);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(alignment(body.format()));
        style.setWrapText(body.wraps());
        NumberPattern.of(body.format(), currency)
                .ifPresent(pattern ->
                        style.setDataFormat(workbook.createDataFormat().getFormat(pattern.pattern())));
        return style;
    }

    /// On a tab of sentences they go on in a second line, for which every row has room; records stay on one line.
    private static boolean wraps(TableSchema schema, Format format) {
        return (format == Format.TEXT || format == Format.ANY) && isOfSentences(schema);
    }

    static boolean isOfSentences(TableSchema schema) {
        return schema.columns().stream()
                .anyMatch(column -> column.format() == Format.TEXT && column.width() >= SENTENCE_PIXELS);
    }

    /// Numbers stand to the right, dates in the middle, so that neighbouring columns do not run into each other.
    private static HorizontalAlignment alignment(Format format) {
        return switch (format) {
            case TEXT, ID -> HorizontalAlignment.LEFT;
            case COUNT, DECIMAL, MONEY, PERCENT, SCORE, DAYS -> HorizontalAlignment.RIGHT;
            case DATE, DATE_TIME, FLAG -> HorizontalAlignment.CENTER;
            case ANY -> HorizontalAlignment.GENERAL;
        };
    }

    /// Excel counts widths in 256ths of a character.
    int width(int pixels) {
        return (int) Math.round((pixels - 5) / PIXELS_PER_CHARACTER * 256);
    }

    /// The help of a header.
    void note(XSSFSheet sheet, Cell cell, String help) {
        if (help.isEmpty()) {
            return;
        }
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(1);
        anchor.setRow2(2 + help.length() / 35);
        Comment note = drawings.computeIfAbsent(sheet, XSSFSheet::createDrawingPatriarch)
                .createCellComment(anchor);
        note.setString(workbook.getCreationHelper().createRichTextString(help));
        note.setAuthor("Patchbook");
        cell.setCellComment(note);
    }

    /// A value in the style of its column.
    ///
    /// @param format that of its column, or its own where the column leaves it open
    void write(Row row, int index, TableSchema schema, Format format, Value value) {
        if (value.isBlank()) {
            return;
        }
        Cell cell = row.createCell(index);
        cell.setCellStyle(body(schema, format));
        switch (value) {
            case Value.Blank() -> throw new IllegalStateException("A blank has no cell");
            case Value.Text(String text) -> cell.setCellValue(text);
            case Value.Number(double number) -> cell.setCellValue(number);
            case Value.Date(var date) -> cell.setCellValue(SerialDate.of(date));
            case Value.Flag(boolean set) -> cell.setCellValue(set);
            case Value.Fault(String shown) -> cell.setCellValue(shown);
        }
    }

    private XSSFFont font(boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) 10);
        font.setBold(bold);
        if (bold) {
            font.setColor(color(Palette.HEADER_TEXT));
        }
        return font;
    }

    private static XSSFColor color(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
