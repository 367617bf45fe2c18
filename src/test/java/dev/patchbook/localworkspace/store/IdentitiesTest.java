package dev.patchbook.localworkspace.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.Chart;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    @Test
    void known_tabs_get_their_ids_back_new_ones_free_ids_and_names_and_charts_go_along() {
        Book book = new Book("1", BookProperties.of("Plan"));
        for (String title : List.of("New", "Data", "Board")) {
            book.tabs().add(new Tab(TabProperties.of(book.tabs().size(), title), 10, 5));
        }
        book.setNamedRanges(List.of(new NamedRange("n", "deals", new GridRange(1, Area.cell(0, 0)))));
        Tab board = book.tabs().getLast();
        board.setOverlays(board.overlays()
                .withCharts(List.of(Chart.own(
                        9,
                        JsonParser.parseString(
                                        "{\"pieChart\":{\"series\":{\"sourceRange\":{\"sources\":[{\"sheetId\":1}]}}}}")
                                .getAsJsonObject(),
                        Optional.empty(),
                        new Chart.Place(0, 0, 0, 0, 1, 1)))));

        Identities.give(book, Map.of("Data", 0, "Board", 77, "Gone", 2));

        assertThat(book.tabs()).extracting(Tab::sheetId).containsExactly(1, 0, 77);
        assertThat(book.namedRanges().getFirst().range().sheetId()).isZero();
        assertThat(board.overlays().charts().getFirst().spec())
                .hasToString("{\"pieChart\":{\"series\":{\"sourceRange\":{\"sources\":[{}]}}}}");
    }
}
