package dev.patchbook.bench;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A plan of 10,000 accounts and 50,000 deals in the local workspace: imported, and refreshed from file to file, each
/// in a
/// process of its own that has 1 GB of heap.
final class LocalBench {

    private static final int ACCOUNTS = 10_000;
    private static final int ROUNDS = 5;
    private static final int WARM = 12;
    private static final int MEASURED = 7;
    private static final String HEAP = "-Xmx1g";

    private final WorkFolder folder;
    private final Pandas pandas;
    private final Territory territory;

    LocalBench(WorkFolder folder, Pandas pandas, LocalDate today) {
        this.folder = folder;
        this.pandas = pandas;
        this.territory = Territory.of(1, ACCOUNTS, 5 * ACCOUNTS, today);
    }

    /// What one process took from its start to its end, and how often it called Sheets.
    private record Run(double cpu, double wall, double refresh, double peak, String calls) {}

    void run(Figures figures) throws Exception {
        figures.progress("Importing 10,000 accounts and 50,000 deals with %s…".formatted(HEAP));
        Path data = folder.fresh();
        String plan = prepare(figures, data);
        figures.progress("Refreshing them from file to file with %s, %d times…".formatted(HEAP, ROUNDS));
        List<Run> firsts = new ArrayList<>();
        List<Run> seconds = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path copy = folder.copyOf(data);
            firsts.add(refresh(copy, plan));
            seconds.add(refresh(copy, plan));
            pandas.wholeRefresh(ACCOUNTS).ifPresent(peers::add);
            folder.delete(copy);
        }
        String peer = peers.isEmpty()
                ? pandas.missing()
                : "pandas %.1f s CPU"
                        .formatted(Laps.median(
                                peers.stream().mapToDouble(cpu -> cpu).toArray()));
        figures.progress("Refreshing them %d times in one process…".formatted(WARM + MEASURED));
        List<Run> later = inOneProcess(data, plan);
        figures.progress("LibreOffice computes the same workbook of formulas once…");
        add(figures, "Local refresh, 10k accounts, 50k deals, first", firsts, peer + "; " + libreOffice());
        add(figures, "Local refresh, 10k accounts, 50k deals, again", seconds, "");
        add(figures, "The same in a running program, from the %dth on".formatted(WARM + 1), later, peer);
        figures.add(
                "Calls per refresh (read + write)",
                firsts.getFirst().calls(),
                "tab by tab 10 + 5 (reference)",
                "≤ 2 + 1");
    }

    /// What each of the later refreshes takes of a program that runs, until what it wrote is saved.
    private List<Run> inOneProcess(Path data, String plan) throws Exception {
        List<Run> later = new ArrayList<>();
        Path copy = folder.copyOf(data);
        try (Program program = Program.start(copy, HEAP)) {
            for (int i = 0; i < WARM + MEASURED; i++) {
                Duration before = program.use().cpu();
                long asked = System.nanoTime();
                JsonObject calls =
                        program.post("/api/plans/" + plan + "/refresh", "{}").getAsJsonObject("calls");
                double answered = (System.nanoTime() - asked) / 1e9;
                program.awaitQuiet();
                if (i >= WARM) {
                    double cpu = program.use().cpu().minus(before).toMillis() / 1e3;
                    later.add(new Run(cpu, answered, answered, program.use().peakBytes() / 1e6, said(calls)));
                }
            }
        }
        folder.delete(copy);
        return later;
    }

    private static String said(JsonObject calls) {
        return calls.get("read").getAsInt() + " + " + calls.get("write").getAsInt();
    }

    private String libreOffice() throws Exception {
        Optional<Path> workbook = pandas.workbookOfFormulas(ACCOUNTS);
        Optional<Peer> peer = workbook.isEmpty()
                ? Optional.empty()
                : new LibreOffice(folder, pandas.scripts()).converted(workbook.get());
        return peer.map(run -> run.told("LibreOffice, once,")).orElse(LibreOffice.MISSING);
    }

    private static void add(Figures figures, String what, List<Run> runs, String peer) {
        figures.add(
                what,
                "%.1f s CPU, %.1f s wall, of it %.1f s the request, peak %.0f MB"
                        .formatted(
                                Laps.median(runs.stream().mapToDouble(Run::cpu).toArray()),
                                Laps.median(runs.stream().mapToDouble(Run::wall).toArray()),
                                Laps.median(
                                        runs.stream().mapToDouble(Run::refresh).toArray()),
                                Laps.median(runs.stream().mapToDouble(Run::peak).toArray())),
                peer,
                peer.isEmpty() ? "" : "a fiftieth of LibreOffice, 2.5 times less than pandas");
    }

    private String prepare(Figures figures, Path data) throws Exception {
        try (Program program = Program.start(data, HEAP)) {
            String plan = program.post(
                            "/api/plans", """
                            {"template": "comprehensive", "name": "Invented territory", "currency": "EUR",
                             "timeZone": "Etc/UTC", "fiscalYearStart": "%d-01-01", "quota": {"annual": 80000000}}
                            """.formatted(territory.day().getYear()))
                    .get("planId")
                    .getAsString();
            String imports = "/api/plans/" + plan + "/imports?tab=";
            program.upload(imports + "accounts", "accounts.csv", CrmExport.accounts(territory));
            Duration before = program.use().cpu();
            long started = System.nanoTime();
            program.upload(imports + "opportunities", "opportunities.csv", CrmExport.deals(territory));
            figures.add(
                    "Import of 50,000 deals from CSV, cold",
                    "%.1f s CPU, %.1f s wall, peak %.0f MB"
                            .formatted(
                                    program.use().cpu().minus(before).toMillis() / 1e3,
                                    (System.nanoTime() - started) / 1e9,
                                    program.use().peakBytes() / 1e6),
                    "",
                    "");
            return plan;
        }
    }

    private static Run refresh(Path data, String plan) throws Exception {
        long started = System.nanoTime();
        Program program = Program.start(data, HEAP);
        long asked = System.nanoTime();
        JsonObject calls;
        long answered;
        try (program) {
            calls = program.post("/api/plans/" + plan + "/refresh", "{}").getAsJsonObject("calls");
            answered = System.nanoTime();
        }
        return new Run(
                program.use().cpu().toMillis() / 1e3,
                (System.nanoTime() - started) / 1e9,
                (answered - asked) / 1e9,
                program.use().peakBytes() / 1e6,
                said(calls));
    }
}
