package dev.patchbook.localworkspace;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A local workspace in a process of its own, which can be killed.
record ServedFolder(Process process, String url) {
    /// Files are written as soon as nothing came for so many milliseconds.
    static final int OFTEN = 25;

    /// Files are not written, so that all there is stands in the journal.
    static final int SELDOM = 3_600_000;

    /// Starts it; returns when it answers.
    ///
    /// @param before the words of a command that starts the rest of its own line
    static ServedFolder start(Path folder, int pauseMillis, String... before) throws IOException {
        Process process = process(folder, pauseMillis, List.of(before));
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String url = line(out, "http");
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return new ServedFolder(process, url);
    }

    /// Starts it and kills it while it recovers what is in the folder; whether it was killed before it had done so.
    static boolean killStarting(Path folder, int afterMillis) throws IOException, InterruptedException {
        Process process = process(folder, OFTEN, List.of());
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        line(out, WorkspaceMain.OPENING);
        TimeUnit.MILLISECONDS.sleep(afterMillis);
        kill(process);
        return out.lines().noneMatch(line -> line.startsWith("http"));
    }

    void kill() throws InterruptedException {
        kill(process);
    }

    /// By its handle: the process itself would close what it still says.
    private static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private static Process process(Path folder, int pauseMillis, List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                classPath(),
                WorkspaceMain.class.getName()));
        command.addAll(List.of(folder.toString(), "0", Integer.toString(pauseMillis)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// Without what writes the log, whose own start takes longer than the workspace's.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String line(BufferedReader out, String beginning) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
            said.add(line);
        }
        throw new IOException("The workspace did not start:\n" + String.join("\n", said));
    }
}
