package dev.patchbook.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The peer: much the same measures in pandas, from the scripts of the shared benchmarks, where Python has what they
/// need.
final class Pandas {

    private static final String NEEDS = "import pandas, openpyxl, xlsxwriter";

    /// The one on the path may be another than the system's, whose packages have pandas.
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private static final Pattern SAID =
            Pattern.compile("load_s ([\\d.]+) compute_median_s ([\\d.]+) write_s ([\\d.]+)");

    private final WorkFolder folder;
    private final Path scripts;
    private final String python;
    private final String missing;

    private Pandas(WorkFolder folder, Path scripts, String python, String missing) {
        this.folder = folder;
        this.scripts = scripts;
        this.python = python;
        this.missing = missing;
    }

    static Pandas find(WorkFolder folder) throws IOException, InterruptedException {
        Path scripts = Path.of(System.getenv().getOrDefault("PATCHBOOK_SHARED", "../shared"), "benchmarks");
        if (!Files.exists(scripts.resolve("pandas_plan.py"))) {
            return new Pandas(folder, scripts, "", "pandas skipped: no " + scripts);
        }
        for (String python : PYTHONS) {
            if (canImport(python)) {
                return new Pandas(folder, scripts, python, "");
            }
        }
        return new Pandas(folder, scripts, "", "pandas skipped: no python3 can " + NEEDS);
    }

    private static boolean canImport(String python) throws InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", NEEDS)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /// Why it cannot run; blank where it can.
    String missing() {
        return missing;
    }

    /// The folder of the shared benchmarks' scripts, be it there or not.
    Path scripts() {
        return scripts;
    }

    /// The Python that has it, where one does.
    Optional<String> python() {
        return python.isEmpty() ? Optional.empty() : Optional.of(python);
    }

    /// What it takes to compute in memory, for the table.
    String computation(int accounts, int rounds) throws IOException, InterruptedException {
        if (!missing.isEmpty()) {
            return missing;
        }
        return "pandas %,.1f ms"
                .formatted(1e3 * Double.parseDouble(run(accounts, "-", rounds).group(2)));
    }

    /// Processor seconds from file to file.
    Optional<Double> wholeRefresh(int accounts) throws IOException, InterruptedException {
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        Matcher said = run(accounts, folder.path().resolve("pandas-out.xlsx").toString(), 1);
        return Optional.of(Double.parseDouble(said.group(1))
                + Double.parseDouble(said.group(2))
                + Double.parseDouble(said.group(3)));
    }

    private Matcher run(int accounts, String out, int rounds) throws IOException, InterruptedException {
        String plan = plan(accounts, "data").toString();
        Matcher said = SAID.matcher(python("pandas_plan.py", plan, out, Integer.toString(rounds)));
        if (!said.find()) {
            throw new IOException("pandas_plan.py said something else than expected");
        }
        return said;
    }

    /// The same plan as a workbook whose formulas are written as a person writes them.
    Optional<Path> workbookOfFormulas(int accounts) throws IOException, InterruptedException {
        return missing.isEmpty() ? Optional.of(plan(accounts, "std")) : Optional.empty();
    }

    private Path plan(int accounts, String variant) throws IOException, InterruptedException {
        Path plan = folder.path().resolve("plan-%d-%s.xlsx".formatted(accounts, variant));
        if (!Files.exists(plan)) {
            python("gen_plan.py", Integer.toString(accounts), variant, plan.toString());
        }
        return plan;
    }

    private String python(String script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(python, scripts.resolve(script).toString());
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(script + " failed:\n" + said);
        }
        return said;
    }
}
