package dev.patchbook.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.PlanSettings.Quota;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.refresh.ComputedTabs;
import dev.patchbook.workbook.InputTabs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateWorkbookTest {

    private static final Map<String, TableSchema> SCHEMAS =
            ComputedTabs.schemas().stream().collect(Collectors.toMap(TableSchema::title, Function.identity()));

    private XSSFWorkbook workbook;

    @BeforeEach
    void build() throws IOException {
        workbook = built("EUR");
    }

    private static XSSFWorkbook built(String currency) throws IOException {
        PlanRequest request = new PlanRequest(
                "comprehensive",
                "Plan",
                Optional.of("Robin Example"),
                currency,
                ZoneId.of("Europe/Paris"),
                LocalDate.of(2026, 2, 1),
                Optional.empty(),
                new Quota(
                        OptionalDouble.of(1_000_000),
                        Stream.generate(OptionalDouble::empty).limit(4).toList()));
        Template template = new Catalogue(Path.of("none")).find("comprehensive").orElseThrow();
        byte[] bytes = TemplateWorkbook.of(template, SCHEMAS, StartingContent.of(request), currency);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    @Test
    void every_detail_column_is_grouped_and_folded_away_and_no_other() {
        assertThat(workbook.getSheet("Activity")).isNull();
        for (TableSchema schema : SCHEMAS.values()) {
            if (InputTabs.COMING_WHEN_USED.contains(schema)) {
                continue;
            }
            XSSFSheet sheet = workbook.getSheet(schema.title());
            for (int i = 0; i < schema.columns().size(); i++) {
                Column column = schema.columns().get(i);
                boolean hidden = column.detail() || column.header().equals("Order");

                assertThat(sheet.getColumnOutlineLevel(i))
                        .as("%s, %s", schema.title(), column.header())
                        .isEqualTo(column.detail() ? 1 : 0);
                assertThat(sheet.isColumnHidden(i))
                        .as("%s, %s", schema.title(), column.header())
                        .isEqualTo(hidden);
            }
        }
    }

    @Test
    void a_folded_column_keeps_its_width_and_its_number_format() {
        XSSFSheet goals = workbook.getSheet("Goal tracking");
        TableSchema schema = schema("Goal tracking");

        assertThat(goals.getColumnWidthInPixels(schema.indexOf("From open")))
                .isEqualTo(goals.getColumnWidthInPixels(schema.indexOf("From won")))
                .isEqualTo(goals.getColumnWidthInPixels(schema.indexOf("Required coverage")));
        assertThat(goals.getColumnStyle(schema.indexOf("Data as of")).getDataFormatString())
                .isEqualTo("yyyy-mm-dd hh:mm");
    }

    @Test
    void money_carries_its_currency_also_where_a_column_may_hold_anything() {
        XSSFCell target = cell("Goals", 2, "Target");
        XSSFCell quota = cell("Settings", 6, "Value");
        XSSFCell year = cell("Settings", 2, "Value");

        assertThat(target.getNumericCellValue()).isEqualTo(250_000);
        assertThat(target.getCellStyle().getDataFormatString()).isEqualTo("#,##0 \"EUR\"");
        assertThat(quota.getNumericCellValue()).isEqualTo(1_000_000);
        assertThat(quota.getCellStyle().getDataFormatString()).isEqualTo("#,##0 \"EUR\"");
        assertThat(year.getNumericCellValue()).isEqualTo(2027);
        assertThat(year.getCellStyle().getDataFormatString()).isEqualTo("General");
    }

    @Test
    void sentences_have_room_for_a_second_line_and_records_stay_on_one() {
        assertThat(column("Prioritization", "Why").getWrapText()).isTrue();
        assertThat(column("Start", "Detail").getWrapText()).isTrue();
        assertThat(workbook.getSheet("Prioritization").getRow(1).getHeightInPoints())
                .isEqualTo(28);
        assertThat(column("Accounts", "Account").getWrapText()).isFalse();
    }

    @Test
    void a_header_stands_above_its_numbers() {
        assertThat(cell("Pipeline", 0, "Won").getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
        assertThat(column("Pipeline", "Won").getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
        assertThat(cell("Pipeline", 0, "Name").getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.LEFT);
    }

    @Test
    void every_tab_prints_across_with_its_headers_and_its_name_on_each() {
        assertThat(workbook).hasSizeGreaterThan(8).allSatisfy(sheet -> {
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getFooter().getLeft()).isEqualTo("&A");
            assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
        });
    }

    @Test
    void a_tab_too_wide_to_be_read_on_one_page_takes_two_and_says_on_both_which_row_it_is() {
        assertThat(workbook.getSheet("Accounts").getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(workbook.getSheet("Accounts").getRepeatingColumns()).isNull();
        assertThat(workbook.getSheet("Prioritization").getPrintSetup().getFitWidth())
                .isEqualTo((short) 2);
        assertThat(workbook.getSheet("Prioritization").getPrintSetup().getLeftToRight())
                .isTrue();
        assertThat(workbook.getSheet("Prioritization").getRepeatingColumns().formatAsString())
                .isEqualTo("A:D");
    }

    @Test
    void the_paper_is_the_one_that_people_have_where_the_currency_is_theirs() throws IOException {
        assertThat(workbook.getSheet("Start").getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        try (XSSFWorkbook american = built("USD")) {
            assertThat(american.getSheet("Start").getPrintSetup().getPaperSize())
                    .isEqualTo(PrintSetup.LETTER_PAPERSIZE);
        }
    }

    private static TableSchema schema(String tab) {
        return Objects.requireNonNull(SCHEMAS.get(tab), tab);
    }

    private XSSFCell cell(String tab, int row, String header) {
        return workbook.getSheet(tab).getRow(row).getCell(schema(tab).indexOf(header));
    }

    private CellStyle column(String tab, String header) {
        return workbook.getSheet(tab).getColumnStyle(schema(tab).indexOf(header));
    }
}
