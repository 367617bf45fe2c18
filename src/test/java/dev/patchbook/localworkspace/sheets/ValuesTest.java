package dev.patchbook.localworkspace.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuesTest {

    private final Desk desk = new Desk();

    @Test
    void an_empty_range_answers_without_values_and_bounded_to_the_grid() {
        assertThat(desk.get("/values/Sheet1").toString())
                .isEqualTo("{\"range\":\"Sheet1!A1:Z1000\",\"majorDimension\":\"ROWS\"}");
        assertThat(desk.get("/values/D4").toString())
                .isEqualTo("{\"range\":\"Sheet1!D4\",\"majorDimension\":\"ROWS\"}");
    }

    @Test
    void trailing_blanks_are_left_out_and_a_blank_row_between_is_an_empty_list() {
        desk.put("A1", "[[\"a\",\"\",\"c\",\"\"],[],[\"\",1]]");

        assertThat(desk.values("A1:E9")).isEqualTo("[[\"a\",\"\",\"c\"],[],[\"\",\"1\"]]");
        assertThat(desk.values("A1:E9?majorDimension=COLUMNS&valueRenderOption=UNFORMATTED_VALUE"))
                .isEqualTo("[[\"a\"],[\"\",\"\",1],[\"c\"]]");
    }

    @Test
    void what_is_raw_stays_as_it_is_and_what_is_typed_is_read() {
        desk.put("A1", "[[\"2026-09-27\",\"=1\",\"007\",\"12%\"]]");
        desk.type("A2", "[[\"2026-09-27\",\"'=1\",\"007\",\"12%\",\"$1,234.50\",\"TRUE\",\"10:30 PM\",\"\"]]");

        assertThat(desk.values("A1:H1?valueRenderOption=UNFORMATTED_VALUE"))
                .isEqualTo("[[\"2026-09-27\",\"=1\",\"007\",\"12%\"]]");
        assertThat(desk.values("A2:H2?valueRenderOption=UNFORMATTED_VALUE"))
                .isEqualTo("[[46292,\"=1\",7,0.12,1234.5,true,0.9375]]");
        assertThat(desk.values("A2:H2"))
                .isEqualTo("[[\"2026-09-27\",\"=1\",\"7\",\"12%\",\"$1,234.50\",\"TRUE\",\"10:30 PM\"]]");
        assertThat(desk.values("A2:A2?valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING"))
                .isEqualTo("[[\"2026-09-27\"]]");
    }

    @Test
    void null_leaves_a_cell_and_the_empty_text_empties_it() {
        desk.put("A1", "[[1,2,3]]");

        String answer = desk.put("A1:C1", "[[null,\"\",4]]").toString();

        assertThat(desk.values("A1:C1")).isEqualTo("[[\"1\",\"\",\"4\"]]");
        assertThat(answer).contains("\"updatedRange\":\"Sheet1!A1:C1\"", "\"updatedCells\":2", "\"updatedColumns\":2");
    }

    @Test
    void writing_beyond_the_range_is_refused_but_one_cell_means_from_here_on() {
        desk.put("A1", "[[1,2],[3,4]]");

        assertThat(Desk.refusalOf(() -> desk.put("A1:B1", "[[1],[2]]")))
                .isEqualTo("Requested writing within range [A1:B1], but tried writing to row [2]");
        assertThat(Desk.refusalOf(() -> desk.put("Sheet1!Z1", "[[1,2]]")))
                .isEqualTo("Requested writing within range [Sheet1!Z1], but tried writing to column [AA]");
        assertThat(Desk.refusalOf(() -> desk.put("AA1", "[[1]]")))
                .isEqualTo("Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26");
    }

    @Test
    void appending_finds_the_last_table_even_if_it_begins_in_a_later_column() {
        String append = "/values/Sheet1:append?valueInputOption=RAW";

        String first = desk.post(append, "{\"values\":[[\"a\",\"\",\"c\"]]}").toString();
        String second = desk.post(append, "{\"values\":[[\"d\",\"\",\"f\"]]}").toString();

        assertThat(first).doesNotContain("tableRange").contains("\"updatedRange\":\"Sheet1!A1:C1\"");
        assertThat(second).contains("\"tableRange\":\"Sheet1!C1\"", "\"updatedRange\":\"Sheet1!C2:E2\"");
    }

    @Test
    void appending_to_a_full_grid_makes_it_longer() {
        Desk small = new Desk("{\"sheets\":[{\"properties\":{\"title\":\"S\",\"gridProperties\":"
                + "{\"rowCount\":2,\"columnCount\":2}}}]}");
        small.put("A1", "[[1,2],[3,4]]");

        small.post("/values/S:append?valueInputOption=RAW", "{\"values\":[[5,6],[7,8]]}");

        assertThat(small.get("/values/S").toString())
                .isEqualTo("{\"range\":\"S!A1:B4\",\"majorDimension\":\"ROWS\",\"values\":"
                        + "[[\"1\",\"2\"],[\"3\",\"4\"],[\"5\",\"6\"],[\"7\",\"8\"]]}");
    }

    @Test
    void a_batch_of_writes_counts_a_row_that_two_of_them_touch_once_and_is_atomic() {
        String data = "{\"valueInputOption\":\"RAW\",\"data\":[{\"range\":\"B2\",\"values\":[[1]]},"
                + "{\"range\":\"C2\",\"values\":[[2]]},{\"range\":\"%s\",\"values\":[[3]]}]}";

        String answer = desk.post("/values:batchUpdate", data.formatted("B5")).toString();
        String refused = Desk.refusalOf(() -> desk.post("/values:batchUpdate", data.formatted("Nowhere!A1")));

        assertThat(answer)
                .contains("\"totalUpdatedRows\":2", "\"totalUpdatedColumns\":2", "\"totalUpdatedCells\":3")
                .contains("\"totalUpdatedSheets\":1");
        assertThat(refused).isEqualTo("Invalid data[2]: Unable to parse range: Nowhere!A1");
        assertThat(desk.values("A1:C5")).isEqualTo("[[],[\"\",\"1\",\"2\"],[],[],[\"\",\"3\"]]");
    }

    @Test
    void clearing_takes_values_and_leaves_formats() {
        desk.type("A1", "[[\"12%\",\"x\"]]");

        String answer = desk.post("/values/A1:B1:clear", "").toString();
        desk.put("A1", "[[0.5]]");

        assertThat(answer).isEqualTo("{\"spreadsheetId\":\"desk\",\"clearedRange\":\"Sheet1!A1:B1\"}");
        assertThat(desk.values("A1:B1")).isEqualTo("[[\"50%\"]]");
    }

    @Test
    void values_that_are_no_list_are_refused_in_google_s_words() {
        String refused = Desk.refusalOf(() -> desk.put("A1", "\"X\""));

        assertThat(refused)
                .isEqualTo("Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), \"X\"");
    }

    @Test
    void a_cell_holds_50000_characters_and_no_more() {
        desk.put("A1", "[[\"" + "x".repeat(50_000) + "\"]]");

        assertThat(Desk.refusalOf(() -> desk.put("A1", "[[\"" + "x".repeat(50_001) + "\"]]")))
                .isEqualTo("Your input contains more than the maximum of 50000 characters in a single cell.");
    }

    @Test
    void a_missing_input_option_is_refused() {
        assertThat(Desk.refusalOf(
                        () -> desk.post("/values:batchUpdate", "{\"data\":[{\"range\":\"A1\",\"values\":[[1]]}]}")))
                .isEqualTo("'valueInputOption' is required but not specified");
    }
}
