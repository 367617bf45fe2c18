package dev.patchbook.bench;

import com.google.api.client.json.JsonGenerator;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.google.gson.stream.JsonWriter;
import com.sun.management.ThreadMXBean;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Chance;
import dev.patchbook.localworkspace.http.Utf8Out;
import dev.patchbook.localworkspace.sheets.SheetsApi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// The values of [BigSheet] as JSON: out of the workspace's cells and into them, beside Google's model classes with the
/// same bytes.
final class JsonBench {

    private static final int ROUNDS = 9;
    private static final String QUERY = "valueRenderOption=UNFORMATTED_VALUE&valueInputOption=RAW&prettyPrint=false";
    private static final String GOAL = "2x less CPU, 4x less allocation";

    private final SheetsApi api = new SheetsApi();
    private final Book full = BigSheet.book();

    /// What one round of a piece of work took.
    private record Cost(double millis, double megabytes) {}

    /// A piece of work. How many bytes of JSON it read or wrote is asked when the clock has stopped, so that looking
    /// through what was read does not count as reading.
    private interface Work {
        LongSupplier run() throws IOException;
    }

    void run(Figures figures) throws IOException {
        figures.progress("100,000 rows of 20 values as JSON, %d times each…".formatted(ROUNDS));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        write(written);
        byte[] json = written.toByteArray();
        GsonFactory gson = GsonFactory.getDefaultInstance();
        ValueRange model = parse(gson, json);
        compare(
                figures,
                "JSON of 100k x 20 values: write",
                () -> write(OutputStream.nullOutputStream()),
                () -> write(gson, model),
                json.length);
        compare(
                figures,
                "JSON of 100k x 20 values: parse",
                () -> read(json),
                () -> {
                    ValueRange read = parse(gson, json);
                    return () -> read.getValues().size() == BigSheet.ROWS ? json.length : 0;
                },
                json.length);
    }

    private static void compare(Figures figures, String what, Work ours, Work theirs, long bytes) throws IOException {
        List<Cost> own = new ArrayList<>();
        List<Cost> peer = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            own.add(cost(ours, bytes));
            peer.add(cost(theirs, bytes));
        }
        figures.add(what, told(own), "Google's model classes " + told(peer), GOAL);
    }

    private static Cost cost(Work work, long bytes) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long before = Laps.now();
        LongSupplier read = work.run();
        Cost cost = new Cost((Laps.now() - before) / 1e6, (threads.getCurrentThreadAllocatedBytes() - allocated) / 1e6);
        long done = read.getAsLong();
        if (Math.abs(done - bytes) > bytes / 100) {
            throw new IOException("%d bytes of JSON instead of %d".formatted(done, bytes));
        }
        return cost;
    }

    private static String told(List<Cost> costs) {
        return "%.0f ms CPU, %.0f MB allocated"
                .formatted(
                        Laps.median(costs.stream().mapToDouble(Cost::millis).toArray()),
                        Laps.median(costs.stream().mapToDouble(Cost::megabytes).toArray()));
    }

    private static ValueRange parse(GsonFactory gson, byte[] json) throws IOException {
        return gson.createJsonObjectParser()
                .parseAndClose(new ByteArrayInputStream(json), StandardCharsets.UTF_8, ValueRange.class);
    }

    private static LongSupplier write(GsonFactory gson, ValueRange model) throws IOException {
        Counted counted = new Counted(OutputStream.nullOutputStream());
        JsonGenerator generator = gson.createJsonGenerator(counted, StandardCharsets.UTF_8);
        generator.serialize(model);
        generator.flush();
        return () -> counted.bytes;
    }

    private LongSupplier write(OutputStream out) throws IOException {
        Counted counted = new Counted(out);
        Writer text = new Utf8Out(counted);
        JsonWriter json = new JsonWriter(text);
        json.setHtmlSafe(false);
        api.read(full, call("GET", new byte[0])).writeTo(json);
        text.flush();
        return () -> counted.bytes;
    }

    private LongSupplier read(byte[] json) {
        Book draft = new Book("draft", BookProperties.of("Draft"));
        draft.tabs().add(new Tab(TabProperties.of(0, "Deals"), BigSheet.ROWS, BigSheet.COLUMNS));
        api.write(draft, call("PUT", json), new Chance(Instant.EPOCH, 1));
        return () -> BigSheet.sum(draft) == BigSheet.sum(full) ? json.length : 0;
    }

    private static Call call(String method, byte[] body) {
        return Call.of(method, "/v4/spreadsheets/big/values/Deals", QUERY, body);
    }

    /// Counts what goes through.
    private static final class Counted extends java.io.FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] all, int from, int length) throws IOException {
            out.write(all, from, length);
            bytes += length;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }
    }
}
