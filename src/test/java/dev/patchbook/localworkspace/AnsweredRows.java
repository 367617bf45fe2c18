package dev.patchbook.localworkspace;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Rows that were appended to spreadsheets and answered.
final class AnsweredRows {
    private static final int ROWS_A_BOOK = 40;

    /// So many cells in one row that the spreadsheet takes its time to be saved.
    private static final int WIDE = 15_000;

    private static final String TABLE = "Sheet1!A:A";

    private final AtomicInteger making;
    private final Map<String, Set<String>> byBook = new ConcurrentHashMap<>();
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    /// @param making counts the calls for new spreadsheets that are not answered
    AnsweredRows(AtomicInteger making) {
        this.making = making;
    }

    int count() {
        return byBook.values().stream().mapToInt(Set::size).sum();
    }

    Set<String> books() {
        return byBook.keySet();
    }

    /// Appends rows, by turns to a spreadsheet of its own and to one that all write to, until the process is gone.
    void write(GoogleClients google, String name) {
        try {
            String own = "";
            String common = byBook.keySet().stream().sorted().findFirst().orElse("");
            for (int i = 0; ; i++) {
                if (i % ROWS_A_BOOK == 0) {
                    own = create(google, "Book " + name + " " + i);
                }
                String text = "row " + name + " " + i;
                if (common.isEmpty()) {
                    append(google, own, text, WIDE);
                    common = own;
                }
                append(google, i % 4 == 3 ? common : own, text + " again", 2);
            }
        } catch (IOException _) {
            // the process was killed; what was not answered may be there or not
        }
    }

    private String create(GoogleClients google, String title) throws IOException {
        Spreadsheet made = new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle(title));
        making.incrementAndGet();
        String id = google.sheets().spreadsheets().create(made).execute().getSpreadsheetId();
        byBook.put(id, ConcurrentHashMap.newKeySet());
        making.decrementAndGet();
        return id;
    }

    private void append(GoogleClients google, String book, String text, int width) throws IOException {
        touched.add(book);
        List<Object> row = IntStream.range(0, width)
                .<Object>mapToObj(i -> i == 0 ? text : text.hashCode() * i)
                .toList();
        google.sheets()
                .spreadsheets()
                .values()
                .append(book, "Sheet1!A1", new ValueRange().setValues(List.of(row)))
                .setValueInputOption("RAW")
                .execute();
        byBook.getOrDefault(book, Set.of()).add(text);
    }

    /// What is not there, and what is there twice.
    ///
    /// @param all whether to look at every spreadsheet, or only at those written to since the last look
    List<String> lost(GoogleClients google, boolean all) throws IOException {
        List<String> lost = new ArrayList<>();
        for (String book : all ? byBook.keySet() : touched) {
            List<String> there = there(google, book);
            byBook.getOrDefault(book, Set.of()).stream()
                    .filter(text -> !there.contains(text))
                    .forEach(lost::add);
            Set<String> once = new HashSet<>();
            there.stream()
                    .filter(text -> !once.add(text))
                    .map(text -> text + " (twice)")
                    .forEach(lost::add);
        }
        touched.clear();
        return lost;
    }

    private static List<String> there(GoogleClients google, String book) throws IOException {
        try {
            List<List<Object>> rows = google.sheets()
                    .spreadsheets()
                    .values()
                    .get(book, TABLE)
                    .execute()
                    .getValues();
            return rows == null
                    ? List.of()
                    : rows.stream().map(row -> row.getFirst().toString()).toList();
        } catch (GoogleJsonResponseException e) {
            if (e.getStatusCode() == 404) {
                return List.of();
            }
            throw e;
        }
    }
}
