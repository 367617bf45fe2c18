package dev.patchbook.templates;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.TabLook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Builds the `.xlsx` of a template: its look, on paper too, and the values that it begins with. The same input
/// gives the same bytes.
///
/// What Drive's conversion cannot be trusted with (labels, drop-downs, colours by value, warnings, names) is set
/// afterwards by [SetUp].
final class TemplateWorkbook {

    private static final int ROWS = 200;
    /// Room for two lines, in a header and in a row of sentences.
    private static final int HEADER_POINTS = 32;

    private static final int SENTENCE_POINTS = 28;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Looks looks;
    private final Paper paper;
    private final Map<String, TableSchema> schemas;
    private final Content content;

    private TemplateWorkbook(Map<String, TableSchema> schemas, Content content, String currency) {
        this.looks = new Looks(workbook, currency);
        this.paper = new Paper(currency);
        this.schemas = schemas;
        this.content = content;
    }

    /// The bytes of the workbook.
    ///
    /// @param schemas by title; every tab of the template must be among them
    static byte[] of(Template template, Map<String, TableSchema> schemas, Content content, String currency) {
        TemplateWorkbook built = new TemplateWorkbook(schemas, content, currency);
        template.tabs().forEach(built::add);
        return built.bytes();
    }

    private void add(Template.Tab tab) {
        TableSchema schema = Objects.requireNonNull(schemas.get(tab.title()), tab.title());
        XSSFSheet sheet = workbook.createSheet(tab.title());
        sheet.setTabColor(looks.tabColor(tab.group()));
        List<Column> columns = columns(schema);
        Row header = sheet.createRow(0);
        header.setHeightInPoints(HEADER_POINTS);
        for (int i = 0; i < columns.size(); i++) {
            column(sheet, schema, columns.get(i), header, i);
        }
        fill(sheet, schema, columns);
        sheet.createFreezePane(TabLook.frozenColumns(schema), 1);
        collapseDetail(sheet, columns);
        paper.lay(sheet, columns.size(), TabLook.frozenColumns(schema));
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), !tab.shown());
    }

    /// The columns of the schema, then those that only the content has: the AE's own.
    private List<Column> columns(TableSchema schema) {
        Stream<Column> own = content.of(schema.title()).stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .filter(header -> !schema.has(header))
                .sorted()
                .map(header -> Column.ofAe(header, Column.Format.ANY, ""));
        return Stream.concat(schema.columns().stream(), own).toList();
    }

    private void column(XSSFSheet sheet, TableSchema schema, Column column, Row header, int index) {
        Cell cell = header.createCell(index);
        cell.setCellValue(column.header());
        cell.setCellStyle(looks.header(column));
        looks.note(sheet, cell, column.help());
        sheet.setDefaultColumnStyle(index, looks.body(schema, column.format()));
        sheet.setColumnWidth(index, looks.width(column.width()));
        if (schema.orderColumn().filter(column.header()::equals).isPresent()
                && column.header().equals("Order")) {
            sheet.setColumnHidden(index, true);
        }
    }

    /// The rows that the tab begins with, and empty ones below so that a new sheet has room.
    private void fill(XSSFSheet sheet, TableSchema schema, List<Column> columns) {
        List<Map<String, Value>> rows = content.of(schema.title());
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i + 1);
            for (int c = 0; c < columns.size(); c++) {
                Column column = columns.get(c);
                Map<String, Value> values = rows.get(i);
                looks.write(
                        row,
                        c,
                        schema,
                        Content.format(column, values),
                        values.getOrDefault(column.header(), Value.BLANK));
            }
        }
        int last = Math.max(ROWS, rows.size() + ROWS / 2);
        for (int i = 1; i <= last && Looks.isOfSentences(schema); i++) {
            Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.setHeightInPoints(SENTENCE_POINTS);
        }
        if (sheet.getRow(last) == null) {
            sheet.createRow(last);
        }
    }

    /// Runs of detail columns become groups, and are folded away. They are grouped one by one: POI gives all columns of
    /// a
    /// longer range the width and the style of its last one.
    private static void collapseDetail(XSSFSheet sheet, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).detail()) {
                sheet.groupColumn(i, i);
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).detail() && (i == 0 || !columns.get(i - 1).detail())) {
                sheet.setColumnGroupCollapsed(i, true);
            }
        }
    }

    private byte[] bytes() {
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("Patchbook");
        properties.setCreated(Optional.of(Date.from(Instant.parse("2026-01-01T00:00:00Z"))));
        try (workbook) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return SteadyZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
