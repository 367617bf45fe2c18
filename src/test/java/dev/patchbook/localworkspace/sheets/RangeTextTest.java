package dev.patchbook.localworkspace.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.GridRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTextTest {

    private final Book book = new Desk("{\"sheets\":[{\"properties\":{\"title\":\"Sheet1\"}},"
                    + "{\"properties\":{\"title\":\"It's mine\",\"gridProperties\":{\"rowCount\":20,\"columnCount\":3}}},"
                    + "{\"properties\":{\"title\":\"Q1\"}}]}")
            .book();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    B2                     | Sheet1!B2
                    $b$2:c3                | Sheet1!B2:C3
                    C3:B2                  | Sheet1!B2:C3
                    A:B                    | Sheet1!A1:B1000
                    2:5                    | Sheet1!A2:Z5
                    A5:B                   | Sheet1!A5:B1000
                    A1:D2000               | Sheet1!A1:D1000
                    Sheet1                 | Sheet1!A1:Z1000
                    sheet1!A1              | Sheet1!A1
                    'It''s mine'!A1:Z      | 'It''s mine'!A1:C20
                    'It''s mine'           | 'It''s mine'!A1:C20
                    'Q1'                   | 'Q1'!A1:Z1000
                    'Q1'!A1                | 'Q1'!A1
                    Q1                     | Sheet1!Q1
                    """)
    void a_range_reads_and_is_printed_bounded_to_the_grid(String text, String printed) {
        GridRange range = RangeText.bounded(book, text);

        assertThat(RangeText.print(book.tab(range.sheetId()).orElseThrow(), range.area()))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOPE!A5:F15", "Missing tab", "A0", "A1:", "", "A", "Sheet1!", "1"})
    void what_is_no_range_is_named(String text) {
        assertThat(Desk.refusalOf(() -> RangeText.bounded(book, text))).isEqualTo("Unable to parse range: " + text);
    }

    @ParameterizedTest
    @CsvSource({"A1001, Sheet1!A1001", "AA1:AB, Sheet1!AA1:AB", "1001:1002, Sheet1!A1001:1002"})
    void a_range_that_begins_beyond_the_grid_is_refused(String text, String named) {
        assertThat(Desk.refusalOf(() -> RangeText.bounded(book, text)))
                .isEqualTo("Range (" + named + ") exceeds grid limits. Max rows: 1000, max columns: 26");
    }
}
