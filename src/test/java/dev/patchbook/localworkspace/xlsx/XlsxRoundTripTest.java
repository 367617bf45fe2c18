package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.BasicFilter;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.Borders;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.Condition;
import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.RuledAreas;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.book.TextStyle;
import dev.patchbook.localworkspace.book.ValidationRule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRoundTripTest {
    private static final Style HEADER = Style.DEFAULT
            .withText(TextStyle.UNSET
                    .withBold(Optional.of(true))
                    .withFontSize(Optional.of(12))
                    .withColor(Optional.of(new Color.Rgb(0xffffff))))
            .withBackground(Optional.of(new Color.Rgb(0x1a73e8)))
            .withHorizontalAlignment(Optional.of("CENTER"))
            .withWrapStrategy(Optional.of("WRAP"))
            .withBorders(
                    Borders.NONE.withBottom(Optional.of(new Borders.Line("SOLID_MEDIUM", new Color.Rgb(0xff0000)))));
    private static final Style DATE =
            Style.DEFAULT.withNumberFormat(Optional.of(new NumberFormat("DATE", "yyyy-mm-dd")));

    @TempDir
    private Path folder;

    @Test
    void everything_that_the_format_holds_comes_back() throws IOException {
        Book book = richBook();

        Book read = writtenAndRead(book);

        Tab before = book.tabs().getFirst();
        Tab after = read.tabs().getFirst();
        assertThat(after.properties()).isEqualTo(before.properties());
        assertThat(read.tabs().get(1).properties().hidden()).isTrue();
        for (int row = 0; row < 12; row++) {
            for (int column = 0; column < 8; column++) {
                assertThat(after.cells().value(row, column))
                        .isEqualTo(before.cells().value(row, column));
                assertThat(after.cells().note(row, column))
                        .isEqualTo(before.cells().note(row, column));
                assertThat(read.styles().value(after.cells().style(row, column)).withKept(0))
                        .isEqualTo(book.styles().value(before.cells().style(row, column)));
            }
        }
        assertThat(after.merges()).isEqualTo(before.merges());
        assertThat(after.conditionalFormats().stream()
                        .map(format -> new ConditionalFormat(format.ranges(), format.rule())))
                .isEqualTo(before.conditionalFormats());
        assertThat(after.basicFilter().orElseThrow().area())
                .isEqualTo(before.basicFilter().orElseThrow().area());
        assertThat(after.axis(Dimension.ROWS)).isEqualTo(before.axis(Dimension.ROWS));
        assertThat(after.axis(Dimension.COLUMNS).line(1))
                .isEqualTo(before.axis(Dimension.COLUMNS).line(1));
        assertThat(after.axis(Dimension.COLUMNS).groups())
                .isEqualTo(before.axis(Dimension.COLUMNS).groups());
        assertThat(rules(read)).isEqualTo(rules(book));
        assertThat(read.namedRanges().getFirst().range())
                .isEqualTo(book.namedRanges().getFirst().range());
    }

    @Test
    void another_program_reads_what_was_written() throws IOException {
        Path file = write(richBook());

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Account <&> \"x\"");
            assertThat(sheet.getRow(1).getCell(2).getCellFormula()).isEqualTo("SUM(A2:A1048576)");
            assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-09-27T00:00");
            assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("A1"))
                            .getString()
                            .getString())
                    .isEqualTo("what it is\nand why");
            assertThat(sheet.getDataValidations()).hasSize(2);
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(2);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void a_file_of_another_program_is_read() throws IOException {
        Path file = folder.resolve("poi.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Deals & more");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("Acme");
            row.createCell(1).setCellValue(true);
            XSSFCell date = (XSSFCell) row.createCell(2);
            date.setCellValue(46292);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            date.setCellStyle(style);
            row.createCell(3).setCellFormula("SUM(C3:C3)");
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 0, 1));
            sheet.setColumnWidth(0, 20 * 256);
            sheet.groupRow(7, 9);
            sheet.setRowGroupCollapsed(7, true);
            workbook.write(out);
        }

        Tab tab = XlsxReader.read(file, "id", "Poi").tabs().getFirst();

        assertThat(tab.title()).isEqualTo("Deals & more");
        assertThat(tab.cells().value(2, 0)).isEqualTo(new CellValue.Text("Acme"));
        assertThat(tab.cells().value(2, 1)).isEqualTo(new CellValue.Bool(true));
        assertThat(tab.cells().value(2, 2)).isEqualTo(new CellValue.Number(46292));
        assertThat(tab.cells().value(2, 3)).isInstanceOf(CellValue.Formula.class);
        assertThat(tab.merges()).containsExactly(Area.of(4, 6, 0, 2));
        assertThat(tab.axis(Dimension.COLUMNS).line(0).pixelSize()).isEqualTo(140);
        assertThat(tab.axis(Dimension.ROWS).groups()).containsExactly(new Axis.Group(new Span(7, 10), 1, true));
        assertThat(tab.rowCount()).isEqualTo(1000);
    }

    @Test
    void a_document_type_is_refused() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><Relationships/>".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> XlsxReader.read(file, "id", "Bomb"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("document type");
    }

    @Test
    void a_file_that_unpacks_to_an_unreasonable_size_is_refused() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("<Relationships>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 160; i++) {
                zip.write(blanks);
            }
        }

        assertThatThrownBy(() -> XlsxReader.read(file, "id", "Bomb"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unreasonable size");
    }

    private Book writtenAndRead(Book book) throws IOException {
        return XlsxReader.read(write(book), book.id(), book.properties().title());
    }

    private Path write(Book book) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxWriter.write(book, out);
        }
        return file;
    }

    private static Map<ValidationRule, List<Area>> rules(Book book) {
        Map<ValidationRule, List<Area>> rules = new java.util.HashMap<>();
        RuledAreas.of(book.tabs().getFirst().cells())
                .forEach((number, areas) ->
                        rules.put(said(book.rules().rule(number).orElseThrow()), areas));
        return rules;
    }

    private static ValidationRule said(ValidationRule rule) {
        return new ValidationRule(rule.condition(), rule.strict(), rule.showCustomUi(), rule.inputMessage());
    }

    private static Book richBook() {
        Book book = new Book("id", BookProperties.of("Rich"));
        Tab tab = new Tab(
                TabProperties.of(0, "It's <here>").withFrozen(1, 1).withTabColor(Optional.of(new Color.Rgb(0x34a853))),
                1000,
                26);
        book.tabs().add(tab);
        book.tabs().add(new Tab(TabProperties.of(1, "Hidden").withHidden(true), 1000, 26));
        fill(book, tab);
        tab.setMerges(List.of(Area.of(4, 5, 0, 3)));
        tab.setAxis(
                Dimension.COLUMNS,
                Axis.DEFAULT
                        .with(new Span(1, 2), line -> line.withPixelSize(150))
                        .withGroups(List.of(new Axis.Group(new Span(3, 5), 1, false))));
        tab.setAxis(
                Dimension.ROWS,
                Axis.DEFAULT.with(
                        new Span(6, 7), line -> line.withHiddenByUser(true).withPixelSize(40)));
        tab.setBasicFilter(new BasicFilter(Area.of(0, 10, 0, 3), List.of(), new TreeMap<>()));
        Style green = Style.DEFAULT.withBackground(Optional.of(new Color.Rgb(0xb7e1cd)));
        Condition over = new Condition("NUMBER_GREATER", List.of(new Condition.Value.Typed("100")));
        tab.setConditionalFormats(List.of(
                new ConditionalFormat(List.of(Area.of(1, 10, 0, 1)), new ConditionalFormat.Rule.When(over, green)),
                new ConditionalFormat(
                        List.of(Area.of(1, 10, 1, 2)),
                        new ConditionalFormat.Rule.Gradient(
                                new ConditionalFormat.Point("MIN", "", new Color.Rgb(0xffffff)),
                                Optional.empty(),
                                new ConditionalFormat.Point("NUMBER", "50", new Color.Rgb(0x57bb8a))))));
        book.setNamedRanges(List.of(new NamedRange("n1", "quota", new GridRange(0, Area.of(1, 3, 0, 2)))));
        return book;
    }

    private static void fill(Book book, Tab tab) {
        tab.cells().setValue(0, 0, new CellValue.Text("Account <&> \"x\""));
        tab.cells().setValue(0, 1, new CellValue.Text(" spaces, tab\t, line\n, bell\u0007, _x0041_, 🌵 "));
        tab.cells().setNote(0, 0, "what it is\nand why");
        tab.cells().setStyle(0, 0, book.styles().number(HEADER));
        tab.cells().setValue(1, 0, new CellValue.Number(0.1 + 0.2));
        tab.cells().setValue(1, 1, new CellValue.Number(46292));
        tab.cells().setStyle(1, 1, book.styles().number(DATE));
        tab.cells().setValue(1, 2, new CellValue.Formula("=SUM(A2:A)", new CellValue.Number(3)));
        tab.cells().setValue(1, 3, new CellValue.Formula("=A1&\"x\"", new CellValue.Text("Account")));
        tab.cells().setValue(2, 0, new CellValue.Bool(true));
        tab.cells().setValue(2, 1, new CellValue.Error(ErrorKind.DIVIDE_BY_ZERO, ""));
        tab.cells().setValue(2, 2, new CellValue.Formula("=A1:A2", new CellValue.Number(1), 2, 1));
        tab.cells().setValue(3, 2, new CellValue.Spilled(new CellValue.Number(2)));
        tab.cells().setValue(3, 0, new CellValue.Formula("=XLOOKUP(1,A1:A2,B1:B2)", new CellValue.Number(1)));
        Condition list = new Condition(
                "ONE_OF_LIST", List.of(new Condition.Value.Typed("Open"), new Condition.Value.Typed("Won")));
        Condition number = new Condition(
                "NUMBER_BETWEEN", List.of(new Condition.Value.Typed("1"), new Condition.Value.Typed("100")));
        int open = book.rules().number(new ValidationRule(list, true, true, Optional.of("choose")));
        int rank = book.rules().number(new ValidationRule(number, false, false, Optional.empty()));
        for (int row = 1; row < 20; row++) {
            tab.cells().setRule(row, 5, open);
            tab.cells().setRule(row, 6, rank);
        }
    }
}
