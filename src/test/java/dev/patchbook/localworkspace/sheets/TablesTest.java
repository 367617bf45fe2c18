package dev.patchbook.localworkspace.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Table;
import dev.patchbook.localworkspace.xlsx.XlsxReader;
import dev.patchbook.localworkspace.xlsx.XlsxWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    private static final String SHOWN = "?fields=sheets.tables";

    private final Desk desk = new Desk();

    @Test
    void a_table_names_its_columns_by_what_was_said_by_the_header_and_by_number() {
        desk.put("A1:C1", "[[\"Old\",\"Amount\",\"\"]]");

        String reply = desk.batch(
                        table(
                                "7",
                                "Deals",
                                3,
                                "{\"columnIndex\":0,\"columnName\":\"Stage\",\"columnType\":\"DROPDOWN\",\"dataValidationRule\":"
                                        + "{\"condition\":{\"type\":\"ONE_OF_LIST\",\"values\":[{\"userEnteredValue\":\"Won\"}]}}}"))
                .toString();

        String shown = "{\"tableId\":\"7\",\"name\":\"Deals\",\"range\":{\"startRowIndex\":0,\"endRowIndex\":4,"
                + "\"startColumnIndex\":0,\"endColumnIndex\":3},\"columnProperties\":["
                + "{\"columnName\":\"Stage\",\"columnType\":\"DROPDOWN\",\"dataValidationRule\":"
                + "{\"condition\":{\"type\":\"ONE_OF_LIST\",\"values\":[{\"userEnteredValue\":\"Won\"}]}}},"
                + "{\"columnIndex\":1,\"columnName\":\"Amount\"},{\"columnIndex\":2,\"columnName\":\"Column 3\"}]}";
        assertThat(reply).isEqualTo("[{\"addTable\":{\"table\":" + shown + "}}]");
        assertThat(desk.get(SHOWN).toString()).isEqualTo("{\"sheets\":[{\"tables\":[" + shown + "]}]}");
        assertThat(desk.values("A1:C1")).isEqualTo("[[\"Stage\",\"Amount\",\"Column 3\"]]");
    }

    @Test
    void rows_appended_to_a_table_go_below_its_last_and_make_it_longer() {
        desk.batch(table("7", "Deals", 2, ""));
        desk.put("A2:B3", "[[\"a\",1],[\"b\",2]]");
        desk.put("A6", "[[\"below\"]]");

        desk.batch("{\"appendCells\":{\"tableId\":\"7\",\"fields\":\"*\",\"rows\":["
                + "{\"values\":[{\"userEnteredValue\":{\"stringValue\":\"c\"}}]},"
                + "{\"values\":[{\"userEnteredValue\":{\"stringValue\":\"d\"}}]}]}}");

        assertThat(desk.values("A2:A8")).isEqualTo("[[\"a\"],[\"b\"],[\"c\"],[\"d\"],[],[\"below\"]]");
        assertThat(only().area().rows().end()).isEqualTo(5);
    }

    @Test
    void a_table_follows_lines_that_come_and_go_and_an_inserted_column_gets_a_name() {
        desk.batch(table("7", "Deals", 2, ""));

        desk.batch(
                "{\"insertDimension\":{\"range\":{\"dimension\":\"ROWS\",\"startIndex\":0,\"endIndex\":2}}}",
                "{\"insertDimension\":{\"range\":{\"dimension\":\"COLUMNS\",\"startIndex\":1,\"endIndex\":2}}}");

        assertThat(only().area().rows().start()).isEqualTo(2);
        assertThat(only().columns()).extracting(Table.Column::name).containsExactly("Column 1", "Column 3", "Column 2");
        desk.batch("{\"deleteDimension\":{\"range\":{\"dimension\":\"COLUMNS\",\"startIndex\":0,\"endIndex\":1}}}");
        assertThat(only().columns()).extracting(Table.Column::name).containsExactly("Column 3", "Column 2");
    }

    @Test
    void a_table_is_renamed_and_made_smaller_and_goes_with_its_cells() {
        desk.batch(table("7", "Deals", 3, ""));
        desk.put("A2:D2", "[[1,2,3,4]]");

        desk.batch("{\"updateTable\":{\"table\":{\"tableId\":\"7\",\"name\":\"Won\",\"range\":{\"endRowIndex\":3,"
                + "\"endColumnIndex\":2}},\"fields\":\"name,range\"}}");

        assertThat(only().name()).isEqualTo("Won");
        assertThat(only().columns()).hasSize(2);
        desk.batch("{\"deleteTable\":{\"tableId\":\"7\"}}");
        assertThat(desk.values("A1:D2")).isEqualTo("[[\"\",\"\",\"Column 3\"],[\"\",\"\",\"3\",\"4\"]]");
        assertThat(desk.get(SHOWN).toString()).isEqualTo("{\"sheets\":[{}]}");
    }

    @Test
    void tables_do_not_overlap_nor_share_ids_names_or_names_of_columns() {
        desk.batch(table("7", "Deals", 2, ""));

        assertThat(desk.refusal(table("8", "More", 2, "")))
                .isEqualTo("Invalid requests[0].addTable: You can't create a table over another table.");
        assertThat(desk.refusal(table("7", "More", 2, "")))
                .isEqualTo("Invalid requests[0].addTable: A table with the id 7 already exists.");
        assertThat(desk.refusal(table("8", "deals", 2, "")))
                .isEqualTo("Invalid requests[0].addTable: A table with the name \"deals\" already exists.");
        assertThat(desk.refusal("{\"deleteTable\":{\"tableId\":\"9\"}}"))
                .isEqualTo("Invalid requests[0].deleteTable: No table with id: 9");
        desk.batch("{\"deleteTable\":{\"tableId\":\"7\"}}");
        assertThat(desk.refusal(
                        table("7", "Deals", 2, "{\"columnName\":\"A\"},{\"columnIndex\":1,\"columnName\":\"a\"}")))
                .isEqualTo("Invalid requests[0].addTable: The table has more than one column with the name \"a\".");
        assertThat(desk.refusal(table("7", "Deals", 2, "{\"columnName\":\"A\",\"columnType\":\"DROPDOWN\"}")))
                .contains("must have a ONE_OF_LIST dataValidationRule");
    }

    @Test
    void a_table_stands_in_the_file_as_one(@TempDir Path folder) throws IOException {
        desk.batch(table("7", "My deals", 2, ""));
        Path file = folder.resolve("plan.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxWriter.write(desk.book(), out);
        }

        Book read = XlsxReader.read(file, "1", "Plan");

        Table table = read.tabs().getFirst().overlays().tables().getFirst();
        assertThat(table.area()).isEqualTo(only().area());
        assertThat(table.columns()).extracting(Table.Column::name).containsExactly("Column 1", "Column 2");
        assertThat(table.name()).isEqualTo("My_deals");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFTable found = workbook.getSheetAt(0).getTables().getFirst();
            assertThat(found.getArea().formatAsString()).isEqualTo("A1:B4");
            assertThat(found.getColumns())
                    .extracting(column -> column.getName())
                    .containsExactly("Column 1", "Column 2");
        }
    }

    private Table only() {
        return desk.book().tabs().getFirst().overlays().tables().getFirst();
    }

    private static String table(String id, String name, int columns, String properties) {
        return "{\"addTable\":{\"table\":{\"tableId\":\"%s\",\"name\":\"%s\",\"range\":{\"endRowIndex\":4,\"endColumnIndex\":%d},\"columnProperties\":[%s]}}}"
                .formatted(id, name, columns, properties);
    }
}
