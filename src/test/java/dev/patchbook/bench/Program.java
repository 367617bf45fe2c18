package dev.patchbook.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Patchbook in a process of its own, as `./scripts/run` starts it, watched for time and memory.
final class Program implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready: (http://localhost:\\d+)");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Duration WATCHING = Duration.ofMillis(20);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration NEXT_TO_NOTHING = Duration.ofMillis(20);

    private final Process process;
    private final long started;
    private final AtomicReference<Use> use = new AtomicReference<>(new Use(Duration.ZERO, 0));
    private final Thread watching;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    /// What a process took so far.
    ///
    /// @param peakBytes its largest resident memory; 0 where the machine does not tell
    record Use(Duration cpu, long peakBytes) {}

    private Program(Path data, List<String> flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("bench.flags", "").split(" ")));
        command.addAll(flags);
        command.addAll(List.of("-jar", System.getProperty("bench.jar", "target/quick/patchbook.jar")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PORT", "0", "PATCHBOOK_DATA", data.toString(), "PATCHBOOK_SAMPLE", "off"));
        this.started = System.nanoTime();
        this.process = builder.start();
        this.watching = Thread.ofVirtual().start(this::watch);
        this.url = readyAt();
    }

    /// Starts on a data folder; returns when the program says that it is ready.
    static Program start(Path data, String... flags) throws IOException {
        return new Program(data, List.of(flags));
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    Use use() {
        return use.get();
    }

    /// Resident memory now, in bytes; 0 where the machine does not tell.
    long residentBytes() {
        return kilobytes(RESIDENT) * 1024;
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(url + path)).build());
    }

    JsonObject post(String path, String json) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /// Sends a file as a form would.
    JsonObject upload(String path, String name, byte[] file) throws IOException, InterruptedException {
        String boundary = "invented-boundary";
        String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name);
        return answer(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build());
    }

    /// Waits until it has had next to nothing to do for a while: what it changed is saved then.
    void awaitQuiet() throws InterruptedException {
        Duration then = use().cpu();
        for (long since = System.nanoTime(); System.nanoTime() - since < QUIET.toNanos(); ) {
            Thread.sleep(PAUSE);
            Duration now = use().cpu();
            if (now.minus(then).compareTo(NEXT_TO_NOTHING) > 0) {
                since = System.nanoTime();
            }
            then = now;
        }
    }

    /// Asks it to stop and waits until it has: everything is saved then.
    @Override
    public void close() {
        process.toHandle().destroy(); // the process itself would close what it still says
        process.onExit().join();
        try {
            watching.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The end of the program was not waited for", e);
        }
    }

    private JsonObject answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private String readyAt() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
                return ready.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IOException("Patchbook did not start:\n" + said);
    }

    private void watch() {
        try {
            while (!process.waitFor(WATCHING)) {
                Duration cpu = process.info().totalCpuDuration().orElse(use().cpu());
                use.set(new Use(cpu, Math.max(use().peakBytes(), kilobytes(PEAK) * 1024)));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("The process is no longer watched", e);
        }
    }

    private long kilobytes(Pattern line) {
        try {
            Matcher matcher = line.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException _) {
            return 0; // the process is ending, or this machine has no such files
        }
    }
}
