package dev.patchbook.templates;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Owner;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.InputTabs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// A company's own workbook as a template: checked against the contract, and given the settings and goals of a request.
///
/// The contract: the input tabs are there, and every tab that is there has its headers in one of its first ten rows.
/// Columns that only Patchbook writes may be missing: they come by themselves.
final class OwnWorkbook {

    private static final int HEADER_SEARCH_ROWS = 10;

    /// What a request says over a row that the workbook brings.
    private static final Set<String> ASKED = Set.of("Value", "Target");

    private final XSSFWorkbook workbook;
    private final DataFormatter formatter = new DataFormatter();

    private OwnWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /// The bytes of a template's workbook: the company's own where it has one, else built.
    static byte[] orBuilt(Template template, Map<String, TableSchema> schemas, Content content, String currency) {
        return template.own()
                .map(file -> of(template.name(), file, schemas, content, currency))
                .orElseGet(() -> TemplateWorkbook.of(template, schemas, content, currency));
    }

    private static byte[] of(
            String name, Path file, Map<String, TableSchema> schemas, Content content, String currency) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            OwnWorkbook own = new OwnWorkbook(workbook);
            RangeNames names = new RangeNames(workbook, schemas.values());
            List<BrokenTemplate.Break> breaks = Stream.concat(
                            schemas.values().stream().flatMap(own::breaks), names.breaks())
                    .toList();
            if (!breaks.isEmpty()) {
                throw new BrokenTemplate(name, breaks);
            }
            names.free();
            Looks looks = new Looks(workbook, currency);
            own.fill(InputTabs.SETTINGS, content, looks);
            own.fill(InputTabs.GOALS, content, looks);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException
                | InvalidFormatException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | POIXMLException e) {
            throw new BrokenTemplate(
                    name,
                    List.of(
                            new BrokenTemplate.Break(
                                    file.getFileName().toString(),
                                    "It cannot be read as an Excel workbook (.xlsx); save it anew from Excel or LibreOffice.")));
        }
    }

    private Stream<BrokenTemplate.Break> breaks(TableSchema schema) {
        Optional<Sheet> sheet = sheet(schema.title());
        if (sheet.isEmpty()) {
            return schema.whenGone() == WhenGone.INPUT && !InputTabs.COMING_WHEN_USED.contains(schema)
                    ? Stream.of(new BrokenTemplate.Break(
                            schema.title(), "The tab %s is missing; add it.".formatted(schema.title())))
                    : Stream.empty();
        }
        Map<String, Integer> headers = headers(headerRow(sheet.get(), schema));
        return schema.columns().stream()
                .filter(column -> column.owner() == Owner.AE || isKey(schema, column))
                .filter(column -> find(headers, column).isEmpty())
                .map(column -> new BrokenTemplate.Break(
                        schema.title() + ", " + column.header(),
                        "The tab %s has no column %s; add it.".formatted(schema.title(), column.header())));
    }

    private static boolean isKey(TableSchema schema, Column column) {
        return schema.keyColumns().contains(column.header())
                || schema.idColumn().filter(column.header()::equals).isPresent();
    }

    /// Writes the content's rows: beside the row that has the same key, else below the last one.
    private void fill(TableSchema schema, Content content, Looks looks) {
        Sheet sheet = sheet(schema.title()).orElseThrow();
        Row header = headerRow(sheet, schema);
        Map<String, Integer> columns = headers(header);
        String key = schema.idColumn().orElse("Setting");
        int keyColumn = find(columns, schema.column(key)).orElseThrow();
        Map<String, Row> rows = new HashMap<>();
        int last = header.getRowNum();
        for (int i = last + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            String text = row == null ? "" : text(row.getCell(keyColumn));
            if (row != null && !text.isEmpty()) {
                rows.putIfAbsent(Keys.normalized(text), row);
                last = i;
            }
        }
        for (Map<String, Value> values : content.of(schema.title())) {
            String text = values.getOrDefault(key, Value.BLANK) instanceof Value.Text(String found) ? found : "";
            Row known = rows.get(Keys.normalized(text));
            Row row = known == null ? sheet.createRow(++last) : known;
            schema.columns().stream()
                    .filter(column -> known == null || ASKED.contains(column.header()))
                    .forEach(column -> looks.write(
                            row,
                            find(columns, column).orElseThrow(),
                            schema,
                            Content.format(column, values),
                            values.getOrDefault(column.header(), Value.BLANK)));
        }
    }

    private Optional<Sheet> sheet(String title) {
        List<Sheet> sheets = new ArrayList<>();
        workbook.forEach(sheets::add);
        return sheets.stream()
                .filter(sheet -> Keys.normalized(sheet.getSheetName()).equals(Keys.normalized(title)))
                .findFirst();
    }

    /// The row among the first ten that has the most of the headers.
    private Row headerRow(Sheet sheet, TableSchema schema) {
        Row best = sheet.getRow(0) == null ? sheet.createRow(0) : sheet.getRow(0);
        for (int i = 0; i < HEADER_SEARCH_ROWS; i++) {
            Row row = sheet.getRow(i);
            if (row != null && found(row, schema) > found(best, schema)) {
                best = row;
            }
        }
        return best;
    }

    private long found(Row row, TableSchema schema) {
        Map<String, Integer> headers = headers(row);
        return schema.columns().stream()
                .filter(column -> find(headers, column).isPresent())
                .count();
    }

    private Map<String, Integer> headers(Row row) {
        Map<String, Integer> headers = new HashMap<>();
        for (Cell cell : row) {
            headers.putIfAbsent(Keys.normalized(text(cell)), cell.getColumnIndex());
        }
        return headers;
    }

    private static Optional<Integer> find(Map<String, Integer> headers, Column column) {
        return Stream.concat(Stream.of(column.header()), column.synonyms().stream())
                .map(Keys::normalized)
                .filter(headers::containsKey)
                .map(headers::get)
                .findFirst();
    }

    private String text(@Nullable Cell cell) {
        return formatter.formatCellValue(cell).strip();
    }
}
