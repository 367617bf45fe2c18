package dev.patchbook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookReadingTest {

    @Test
    void merged_texts_hold_for_each_row_and_merged_numbers_do_not() throws IOException {
        WorkbookParts workbook = new WorkbookParts()
                .part(
                        "xl/worksheets/sheet1.xml",
                        WorkbookParts.sheet(row(1, "Account", "City", "ARR")
                                        + row(2, "Acme", "Ghent").replace("</row>", "<c r=\"C2\"><v>900</v></c></row>")
                                        + row(3, "", "Lyon")
                                        + row(4, "", "Bern"))
                                .replace(
                                        "</worksheet>",
                                        "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"C2:C4\"/></mergeCells></worksheet>"));

        FileReadings reading = reading(workbook);

        assertThat(reading.records())
                .containsExactly(List.of("Acme", "Ghent", "900.0"), List.of("Acme", "Lyon"), List.of("Acme", "Bern"));
        assertThat(reading.notes())
                .containsExactly("What stands in merged cells was repeated in 2 cells below; numbers were not.");
    }

    @Test
    void a_formula_that_was_never_calculated_is_told_and_a_calculated_one_is_its_value() throws IOException {
        FileReadings reading = reading(new WorkbookParts()
                .sheetData(row(1, "Account", "ARR", "City")
                        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B1</f><v>Acme</v></c><c r=\"B2\"><f>1+1</f></c>"
                        + "<c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c></row>"));

        assertThat(reading.records()).containsExactly(List.of("Acme"));
        assertThat(reading.notes())
                .containsExactly("B2 holds a formula that was never calculated; it was taken as blank.");
    }

    @Test
    void dates_count_from_1904_where_the_workbook_says_so_whatever_its_extensions_say() throws IOException {
        String workbook = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<workbookPr date1904=\"1\"/><sheets><sheet name=\"Export\" r:id=\"rId1\"/></sheets>"
                + "<extLst><ext><workbookPr/></ext></extLst></workbook>";
        String styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        String rows = row(1, "Account", "Since")
                + row(2, "Acme").replace("</row>", "<c r=\"B2\" s=\"1\"><v>41331</v></c></row>");

        FileReadings reading = reading(new WorkbookParts()
                .part("xl/workbook.xml", workbook)
                .part("xl/styles.xml", styles)
                .sheetData(rows));

        assertThat(reading.records()).containsExactly(List.of("Acme", "2017-02-27"));
    }

    @Test
    void a_workbook_without_styles_and_shared_texts_is_read_and_a_shared_text_that_is_not_there_is_blank()
            throws IOException {
        FileReadings reading = reading(new WorkbookParts()
                .without("xl/styles.xml")
                .without("xl/sharedStrings.xml")
                .sheetData(row(1, "Account", "City")
                        + "<row><c t=\"inlineStr\"><is><r><t>Ac</t></r><r><t>me</t></r><rPh><t>x</t></rPh></is></c>"
                        + "<c t=\"s\"><v>7</v></c></row>"));

        assertThat(reading.records()).containsExactly(List.of("Acme"));
    }

    @Test
    void the_strict_form_is_read_with_its_dates_and_its_errors() throws IOException {
        String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        WorkbookParts workbook = new WorkbookParts()
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
                                .formatted(strict))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\"%s\"><sheets><sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>"
                                .formatted(strict))
                .sheetData(row(1, "Account", "Since", "ARR")
                        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Acme</v></c><c r=\"B2\" t=\"d\"><v>2026-01-31T00:00:00</v></c>"
                        + "<c r=\"C2\" t=\"e\"><v>#N/A</v></c></row>");

        assertThat(reading(workbook).records()).containsExactly(List.of("Acme", "2026-01-31", "#N/A"));
    }

    @Test
    void a_report_of_salesforce_that_was_cut_says_so_and_one_without_rows_is_refused() throws IOException {
        String report = Files.readString(SharedData.path("data/imports/analytics_api/tabular_basic.json"));

        FileReadings cut = json(report.replace("\"allData\": true", "\"allData\": false"));
        FileReadings sums = json(report.replace("\"hasDetailRows\": true", "\"hasDetailRows\": false"));
        FileReadings other = json("{\"factMap\": {}, \"reportMetadata\": []}");
        FileReadings deep = json("[".repeat(200_000) + "{");

        assertThat(cut.records()).hasSize(20);
        assertThat(cut.notes())
                .containsExactly(
                        "The report was cut at 2,000 rows, the most that Salesforce returns; the others are missing.");
        assertThat(sums.refusal()).contains("The report holds sums only, no rows.");
        assertThat(other.refusal()).contains("The file is JSON, but not the result of a Salesforce report.");
        assertThat(deep.refusal()).isNotEmpty();
    }

    @Test
    void a_report_of_salesforce_gives_names_ids_amounts_and_groups_but_no_totals() throws IOException {
        FileReadings summary =
                FileReadings.of(SharedData.path("data/imports/analytics_api/summary_basic_single_group.json"));
        FileReadings matrix = FileReadings.of(SharedData.path("data/imports/analytics_api/matrix_basic.json"));

        assertThat(summary.headings())
                .containsExactly(
                        "Type",
                        "Account Owner",
                        "Account ID",
                        "Account Name",
                        "Billing State/Province",
                        "Rating",
                        "Industry",
                        "Created Date",
                        "Annual Revenue");
        assertThat(summary.records())
                .contains(List.of(
                        "Customer - Channel",
                        "Chris Hall",
                        "00158000002dk2NAAQ",
                        "Dickenson plc",
                        "KS",
                        "",
                        "Consulting",
                        "2016-01-16",
                        "5.0E7"));
        assertThat(total(summary, "Annual Revenue")).isEqualTo(9_469_000_000.0);
        assertThat(total(matrix, "Amount")).isEqualTo(3_645_000.0);
    }

    private static double total(FileReadings reading, String heading) {
        int column = reading.headings().indexOf(heading);
        return reading.records().stream()
                .map(record -> record.get(column))
                .filter(cell -> !cell.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static FileReadings json(String text) {
        return FileReadings.of(
                ImportFile.of("report.json", text.getBytes(StandardCharsets.UTF_8)), ImportTarget.ACCOUNTS);
    }

    private static FileReadings reading(WorkbookParts workbook) throws IOException {
        return FileReadings.of(workbook.file(), ImportTarget.ACCOUNTS);
    }

    private static String row(int line, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"%d\">".formatted(line));
        for (String text : texts) {
            row.append(text.isEmpty() ? "<c/>" : "<c t=\"str\"><v>" + text + "</v></c>");
        }
        return row.append("</row>").toString();
    }
}
