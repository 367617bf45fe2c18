package dev.patchbook.localworkspace.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.store.FileEntry.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A book is found although its file moves between the look-up of its entry and the reading of its file.
class BookShelfTest {

    private static final Place NEW = new Place(Place.NEW, "b1.xlsx");
    private static final Place SETTLED = new Place(FileEntry.ROOT, "Plan.xlsx");

    @TempDir
    private Path folder;

    private Catalogue catalogue;
    private BookShelf shelf;
    private FileEntry entry;

    @BeforeEach
    void open() throws IOException {
        Layout layout = new Layout(folder);
        layout.create();
        catalogue = new Catalogue(layout);
        BookFiles files = new BookFiles(layout);
        shelf = new BookShelf(catalogue, files, _ -> {});
        entry = FileEntry.of(
                "b1", "Plan", FileEntry.SPREADSHEET, FileEntry.ROOT, Instant.parse("2026-11-23T09:00:00Z"));
        Book book = new Book("b1", BookProperties.of("Plan"));
        book.tabs().add(new Tab(TabProperties.of(0, "Sheet1"), 10, 3));
        files.write(book, 1, folder.resolve("Plan.xlsx"));
    }

    @Test
    void where_its_file_has_arrived_meanwhile() {
        catalogue.put(entry.at(SETTLED));

        assertThat(shelf.version(entry.at(NEW)).book().properties().title()).isEqualTo("Plan");
    }

    @Test
    void where_its_file_has_moved_and_the_catalogue_does_not_say_so_yet() {
        FileEntry moving = entry.at(NEW).movingTo(SETTLED);
        catalogue.put(moving);

        assertThat(shelf.version(moving).book().properties().title()).isEqualTo("Plan");
    }

    @Test
    void and_a_book_that_was_just_put_there_is_not_let_go_of_as_idle() {
        Shelved place = shelf.shelved("b1");
        place.publish(new Book("b1", BookProperties.of("Plan")), 0);
        place.saved(0, new FileStamp(1, "2026-11-23T09:00:00Z"));

        shelf.dropIdle(Duration.ofMinutes(10).toNanos());

        assertThat(place.version()).isPresent();
    }

    @Test
    void but_a_file_that_is_gone_is_told() {
        FileEntry lost = entry.at(new Place(FileEntry.ROOT, "Nowhere.xlsx"));
        catalogue.put(lost);

        assertThatThrownBy(() -> shelf.version(lost))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Nowhere.xlsx");
    }
}
