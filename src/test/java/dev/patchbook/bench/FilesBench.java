package dev.patchbook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// [BigSheet] as an `.xlsx`, written and read by the workspace and by fastexcel, each in a process of its own with 1 GB
/// of heap: once with the start of the process, and warm. The workspace holds all cells when it has read them;
/// fastexcel hands out one row after the other and holds none.
final class FilesBench {

    private static final int ROUNDS = 5;
    private static final Pattern SAID = Pattern.compile("sum (\\S+), median (\\d+) ms");

    private final WorkFolder folder;

    FilesBench(WorkFolder folder) {
        this.folder = folder;
    }

    void run(Figures figures) throws IOException, InterruptedException {
        figures.progress("100,000 rows of 20 cells as .xlsx, %d times each…".formatted(ROUNDS));
        String sheet = folder.path().resolve("big.xlsx").toString();
        for (String task : List.of("write", "read")) {
            List<Peer> own = new ArrayList<>();
            List<Peer> peer = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                once("fastexcel", task, sheet).ifPresent(peer::add);
                once("ours", task, sheet).ifPresent(own::add);
            }
            figures.add(
                    "XLSX of 100k x 20: " + task + ", a process for it",
                    told(own),
                    "fastexcel " + told(peer),
                    "as fast as fastexcel, no more memory");
            figures.add(
                    "XLSX of 100k x 20: " + task + ", warm",
                    warm("ours", task, sheet),
                    warm("fastexcel", task, sheet),
                    "");
        }
    }

    private Optional<Peer> once(String who, String task, String sheet) throws IOException, InterruptedException {
        return Peer.run(folder, command(who, task, sheet, 1).toArray(String[]::new));
    }

    private static String warm(String who, String task, String sheet) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(who, task, sheet, 2 * ROUNDS + 1)).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher median = SAID.matcher(said);
        if (process.waitFor() != 0 || !median.find()) {
            throw new IOException(who + " failed to " + task + " " + sheet + ": " + said);
        } else if (Double.parseDouble(median.group(1)) != BigSheet.sum()) {
            throw new IOException(who + " sums the cells up to " + median.group(1));
        }
        return who.equals("ours") ? median.group(2) + " ms CPU" : who + " " + median.group(2) + " ms CPU";
    }

    private static List<String> command(String who, String task, String sheet, int rounds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                BigSheet.class.getName(),
                who,
                task,
                sheet,
                Integer.toString(rounds));
    }

    private static String told(List<Peer> runs) {
        return runs.isEmpty()
                ? "skipped: it failed, or no GNU time"
                : "%.1f s CPU, peak %.0f MB"
                        .formatted(
                                Laps.median(runs.stream().mapToDouble(Peer::cpu).toArray()),
                                Laps.median(runs.stream()
                                        .mapToDouble(Peer::peakMegabytes)
                                        .toArray()));
    }
}
