package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.CopySheetToAnotherSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process is killed after, or while, it copies sheets from one spreadsheet to another.
class KilledCopyTest {
    private static final int COPIES = 8;

    @TempDir
    private Path folder;

    @Test
    void a_copy_that_was_answered_is_there_though_its_source_changed_and_went_since() throws Exception {
        ServedFolder served = ServedFolder.start(folder, ServedFolder.SELDOM);
        GoogleClients google = GoogleClients.of(served.url());
        String from = create(google, "From");
        String to = create(google, "To");
        copy(google, from, to);
        write(google.sheets(), from, "changed since");
        google.drive().files().delete(from).execute();
        String before = whole(google, to);
        served.kill();

        ServedFolder again = ServedFolder.start(folder, ServedFolder.SELDOM);

        try {
            assertThat(before).contains("from here", "Copy of Sheet1");
            assertThat(whole(GoogleClients.of(again.url()), to)).isEqualTo(before);
        } finally {
            again.kill();
        }
    }

    @Test
    void of_copies_in_both_directions_none_that_was_answered_is_lost() throws Exception {
        Map<String, Set<Integer>> answered = new ConcurrentHashMap<>();
        ServedFolder served = ServedFolder.start(folder, ServedFolder.OFTEN);
        GoogleClients google = GoogleClients.of(served.url());
        String one = create(google, "One");
        String other = create(google, "Other");
        CountDownLatch there = new CountDownLatch(COPIES);
        CountDownLatch back = new CountDownLatch(COPIES);
        List<Thread> writers = List.of(
                Thread.ofVirtual().start(() -> copyOn(google, one, other, answered, there)),
                Thread.ofVirtual().start(() -> copyOn(google, other, one, answered, back)));
        there.await();
        back.await();

        served.kill();
        for (Thread writer : writers) {
            writer.join();
        }
        ServedFolder again = ServedFolder.start(folder, ServedFolder.OFTEN);

        try {
            Sheets sheets = GoogleClients.of(again.url()).sheets();
            for (String id : List.of(one, other)) {
                assertThat(sheetIds(sheets, id))
                        .hasSizeGreaterThan(COPIES)
                        .containsAll(answered.getOrDefault(id, Set.of()));
                assertThat(sheets.spreadsheets()
                                .values()
                                .get(id, "'Copy of Sheet1 1'!A1")
                                .execute()
                                .getValues())
                        .hasToString("[[from here]]");
            }
        } finally {
            again.kill();
        }
    }

    /// Until the process is gone.
    private static void copyOn(
            GoogleClients google, String from, String to, Map<String, Set<Integer>> answered, CountDownLatch some) {
        try {
            while (true) {
                int id = copy(google, from, to);
                answered.computeIfAbsent(to, _ -> ConcurrentHashMap.newKeySet()).add(id);
                some.countDown();
            }
        } catch (IOException _) {
            return; // killed
        }
    }

    private static Set<Integer> sheetIds(Sheets sheets, String id) throws IOException {
        Set<Integer> ids = new HashSet<>();
        for (Sheet sheet : sheets.spreadsheets().get(id).execute().getSheets()) {
            ids.add(sheet.getProperties().getSheetId());
        }
        return ids;
    }

    private static int copy(GoogleClients google, String from, String to) throws IOException {
        return google.sheets()
                .spreadsheets()
                .sheets()
                .copyTo(from, 0, new CopySheetToAnotherSpreadsheetRequest().setDestinationSpreadsheetId(to))
                .execute()
                .getSheetId();
    }

    private static String create(GoogleClients google, String title) throws IOException {
        Spreadsheet made = new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle(title));
        String id = google.sheets().spreadsheets().create(made).execute().getSpreadsheetId();
        write(google.sheets(), id, "from here");
        return id;
    }

    private static void write(Sheets sheets, String id, String text) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(text, 3, "=B1*2"));
        sheets.spreadsheets()
                .values()
                .update(id, "Sheet1!A1", new ValueRange().setValues(rows))
                .setValueInputOption("USER_ENTERED")
                .execute();
    }

    private static String whole(GoogleClients google, String id) throws IOException {
        return google.sheets()
                .spreadsheets()
                .get(id)
                .setIncludeGridData(true)
                .execute()
                .toString()
                .replace(google.sheets().getRootUrl(), "/");
    }
}
