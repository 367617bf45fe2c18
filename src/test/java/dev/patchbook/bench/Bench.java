package dev.patchbook.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Measures Patchbook against its goals and prints one table; the names of parts as arguments measure only those.
public final class Bench {

    private static final List<String> PARTS =
            List.of("start", "computation", "files", "json", "edit", "import", "local", "kill", "forecast");

    private Bench() {}

    /// Runs the parts that are asked for, all of them without arguments.
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Set<String> parts = Set.copyOf(arguments.length == 0 ? PARTS : List.of(arguments));
        if (!PARTS.containsAll(parts)) {
            out.println("The parts are " + String.join(", ", PARTS) + ".");
            System.exit(2);
        }
        Figures figures = new Figures(out);
        try (WorkFolder folder = WorkFolder.make()) {
            if (parts.contains("start")) {
                new StartBench(folder).run(figures);
            }
            if (parts.contains("computation")) {
                new ComputationBench(Pandas.find(folder)).run(figures);
            }
            if (parts.contains("files")) {
                new FilesBench(folder).run(figures);
            }
            if (parts.contains("json")) {
                new JsonBench().run(figures);
            }
            if (parts.contains("edit")) {
                new EditBench(folder).run(figures);
            }
            if (parts.contains("import")) {
                new ImportBench(folder, Pandas.find(folder), LocalDate.now(Clock.systemUTC())).run(figures);
            }
            if (parts.contains("local")) {
                new LocalBench(folder, Pandas.find(folder), LocalDate.now(Clock.systemUTC())).run(figures);
            }
            if (parts.contains("kill")) {
                new KillBench(folder).run(figures);
            }
        }
        figures.print(out);
        if (parts.contains("forecast")) {
            out.println("\nForecasts of the CRM set, and what came:");
            ForecastEvaluation.main(new String[0]);
        }
    }
}
