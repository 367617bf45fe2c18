import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs Patchbook once on a folder of its own and does what a user does: opens the page, reads the sample plan,
/// refreshes it. The command in the arguments starts it in such a way that the JVM keeps what it learns.
final class Rehearsal {
    private static final Pattern READY = Pattern.compile("ready: (http://localhost:\\d+)");
    private static final Pattern PLAN = Pattern.compile("\"planId\":\\s*\"([^\"]+)\"");
    private static final int REFRESHES = 3;

    public static void main(String[] command) throws Exception {
        Path data = Files.createTempDirectory("patchbook-rehearsal");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PATCHBOOK_"));
            builder.environment().putAll(Map.of("PORT", "0", "PATCHBOOK_DATA", data.toString()));
            Process process = builder.start();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                perform(readyAt(out));
                process.toHandle().destroy();
                out.lines().forEach(_ -> {}); // until it has written down what it learnt
            }
            process.waitFor();
        } finally {
            delete(data);
        }
    }

    private static void perform(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            get(client, url + "/");
            String plan = find(PLAN, get(client, url + "/api/plans"));
            get(client, url + "/v4/spreadsheets/" + plan + "?includeGridData=true");
            for (int i = 0; i < REFRESHES; i++) {
                HttpRequest refresh = HttpRequest.newBuilder(URI.create(url + "/api/plans/" + plan + "/refresh"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build();
                answer(client, refresh);
            }
        }
    }

    private static String get(HttpClient client, String url) throws IOException, InterruptedException {
        return answer(client, HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static String answer(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static String readyAt(BufferedReader out) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (READY.matcher(line).find()) {
                return find(READY, line);
            }
        }
        throw new IOException("Patchbook did not start:\n" + said);
    }

    private static String find(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
