package dev.patchbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// A CSV of 100,000 deals brought into a plan, and once more when nothing in it changed, each in a process of its own:
/// from the upload until the plan's file is saved. Beside it what a person would do otherwise: pandas reads the file,
/// merges it by key into the sheet and writes that, or LibreOffice turns the file into a sheet.
final class ImportBench {

    private static final int DEALS = 100_000;
    private static final String HEAP = "-Xmx1g";
    private static final String MORE_HEAP = "-Xmx2g";

    private static final String READ_AND_WRITE = """
            import sys, pandas
            pandas.read_csv(sys.argv[1]).to_excel(sys.argv[2], index=False, engine="xlsxwriter")
            """;
    private static final String MERGE = """
            import sys, pandas
            key = "Opportunity ID"
            there = pandas.read_excel(sys.argv[2]).set_index(key)
            come = pandas.read_csv(sys.argv[1]).set_index(key)
            come.combine_first(there).reset_index().to_excel(sys.argv[2] + ".new.xlsx", index=False, engine="xlsxwriter")
            """;

    private final WorkFolder folder;
    private final Pandas pandas;
    private final byte[] csv;

    ImportBench(WorkFolder folder, Pandas pandas, LocalDate today) {
        this.folder = folder;
        this.pandas = pandas;
        this.csv = CrmExport.deals(Territory.of(1, DEALS / 5, DEALS, today));
    }

    void run(Figures figures) throws Exception {
        figures.progress("Importing 100,000 deals with %s…".formatted(HEAP));
        Path data = folder.fresh();
        Path file = Files.write(folder.path().resolve("deals.csv"), csv);
        String plan;
        try (Program program = Program.start(data, HEAP)) {
            plan = program.post("/api/plans", """
                            {"template": "comprehensive", "name": "Invented territory", "currency": "EUR",
                             "timeZone": "Etc/UTC", "fiscalYearStart": "2026-01-01", "quota": {"annual": 80000000}}
                            """).get("planId").getAsString();
        }
        String sheet = folder.path().resolve("deals-pandas.xlsx").toString();
        figures.add(
                "Import of 100,000 deals from CSV, first",
                imported(data, plan),
                pandas(READ_AND_WRITE, file, sheet) + "; " + libreOffice(file),
                "");
        figures.add("The same file again, nothing new", imported(data, plan), pandas(MERGE, file, sheet), "");
        figures.add(
                "Refresh of these 100,000 deals, file to file, with " + MORE_HEAP,
                refreshed(data, plan),
                "",
                "it ends");
    }

    private static String refreshed(Path data, String plan) throws Exception {
        Program program = Program.start(data, MORE_HEAP);
        long started = System.nanoTime();
        try (program) {
            program.post("/api/plans/" + plan + "/refresh", "{}");
        }
        return told(program.use().cpu(), started, program);
    }

    private String imported(Path data, String plan) throws Exception {
        Program program = Program.start(data, HEAP);
        Duration before = program.use().cpu();
        long started = System.nanoTime();
        try (program) {
            program.upload("/api/plans/" + plan + "/imports?tab=opportunities", "deals.csv", csv);
        }
        return told(program.use().cpu().minus(before), started, program);
    }

    private static String told(Duration cpu, long started, Program program) {
        return "%.1f s CPU, %.1f s wall, peak %.0f MB"
                .formatted(
                        cpu.toMillis() / 1e3,
                        (System.nanoTime() - started) / 1e9,
                        program.use().peakBytes() / 1e6);
    }

    private String pandas(String script, Path csvFile, String sheet) throws IOException, InterruptedException {
        Optional<String> python = pandas.python();
        return python.isEmpty()
                ? pandas.missing()
                : Peer.run(folder, python.get(), "-c", script, csvFile.toString(), sheet)
                        .map(peer -> peer.told("pandas"))
                        .orElse("pandas skipped: it failed, or no GNU time");
    }

    private String libreOffice(Path csvFile) throws IOException, InterruptedException {
        return new LibreOffice(folder, pandas.scripts())
                .converted(csvFile)
                .map(peer -> peer.told("LibreOffice, conversion alone,"))
                .orElse(LibreOffice.MISSING);
    }
}
