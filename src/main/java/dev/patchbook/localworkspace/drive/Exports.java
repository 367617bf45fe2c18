package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.http.BookCalls;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.store.FileEntry;
import dev.patchbook.localworkspace.store.Store;
import dev.patchbook.localworkspace.xlsx.XlsxWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Spreadsheets as files: the whole as `.xlsx`, or the values of the first tab that has cells, as shown, as comma- or
/// tab-separated text.
final class Exports {
    static final String CSV = "text/csv";
    private static final String TSV = "text/tab-separated-values";

    private final Store store;
    private final BookCalls sheets;

    Exports(Store store, BookCalls sheets) {
        this.store = store;
        this.sheets = sheets;
    }

    Reply export(FileEntry entry, String mimeType) {
        if (!entry.isSpreadsheet()) {
            throw new Refusal(
                    403, "PERMISSION_DENIED", "fileNotExportable", "Export only supports Docs Editors files.");
        }
        Book book = store.book(entry.id());
        return switch (mimeType) {
            case FileEntry.XLSX, "application/x-vnd.oasis.opendocument.spreadsheet-xlsx" ->
                new Reply.Bytes(FileEntry.XLSX, Map.of(), out -> XlsxWriter.write(book, out));
            case CSV -> new Reply.Bytes(CSV, Map.of(), out -> write(book, ',', out));
            case TSV -> new Reply.Bytes(TSV, Map.of(), out -> write(book, '\t', out));
            default ->
                throw new Refusal(400, "INVALID_ARGUMENT", "badRequest", "The requested conversion is not supported.");
        };
    }

    private void write(Book book, char separator, OutputStream out) throws IOException {
        List<List<String>> rows = values(book);
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(i == 0 ? "" : "\r\n");
            for (int column = 0; column < width; column++) {
                text.append(column == 0 ? "" : separator);
                text.append(column < rows.get(i).size() ? quoted(rows.get(i).get(column), separator) : "");
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> values(Book book) throws IOException {
        Optional<Tab> first =
                book.tabs().stream().filter(tab -> !tab.isObject()).findFirst();
        return first.isPresent() ? values(book, first.get()) : List.of();
    }

    private List<List<String>> values(Book book, Tab tab) throws IOException {
        String range = "'" + tab.title().replace("'", "''") + "'";
        List<String> path = List.of("v4", "spreadsheets", book.id(), "values", range);
        StringWriter json = new StringWriter();
        try (JsonWriter writer = new JsonWriter(json)) {
            sheets.read(book, new Call("GET", path, Map.of(), new byte[0])).writeTo(writer);
        }
        JsonObject answer = JsonParser.parseString(json.toString()).getAsJsonObject();
        List<List<String>> rows = new ArrayList<>();
        for (JsonElement row : answer.has("values") ? answer.getAsJsonArray("values") : new JsonArray()) {
            rows.add(row.getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsString)
                    .toList());
        }
        return rows;
    }

    private static String quoted(String value, char separator) {
        boolean plain = value.indexOf(separator) < 0
                && value.indexOf('"') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0;
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
