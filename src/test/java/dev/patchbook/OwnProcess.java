package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Patchbook in a process of its own on a data folder, without the sample plan.
final class OwnProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready: http://localhost:(\\d+)");
    private static final int GENEROUS_SECONDS = 60;

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread listening;
    private final int port;

    private OwnProcess(Process process) throws IOException {
        this.process = process;
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        this.port = readyAt(out);
        this.listening = Thread.ofVirtual().start(() -> out.lines().forEach(said::add));
    }

    /// Starts it; returns when it says that it is ready.
    static OwnProcess start(Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Patchbook.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PORT", "0", "PATCHBOOK_DATA", data.toString(), "PATCHBOOK_SAMPLE", "off"));
        return new OwnProcess(builder.start());
    }

    private int readyAt(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new IOException("Patchbook did not start:\n" + String.join("\n", said));
    }

    int port() {
        return port;
    }

    /// Asks it to stop, as Ctrl-C does, and waits until it has.
    ///
    /// @return all that it said on the terminal
    String stop() throws InterruptedException {
        process.toHandle().destroy(); // the process itself would close what it still says
        assertThat(process.waitFor(GENEROUS_SECONDS, TimeUnit.SECONDS)).isTrue();
        listening.join();
        return String.join("\n", said);
    }

    /// Kills it, as a cut of the power does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
