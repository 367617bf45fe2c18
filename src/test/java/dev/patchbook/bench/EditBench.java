package dev.patchbook.bench;

import dev.patchbook.localworkspace.LocalWorkspace;
import dev.patchbook.localworkspace.Request;
import dev.patchbook.localworkspace.Response;
import dev.patchbook.localworkspace.xlsx.XlsxWriter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Single cells of a file of 100,000 rows written one after the other, each answered when it is on the disk, while the
/// file is saved now and then.
final class EditBench {

    private static final int EDITS = 2000;
    private static final Pattern ID = Pattern.compile("\"id\":\\s*\"([^\"]+)\"");

    private final WorkFolder folder;

    EditBench(WorkFolder folder) {
        this.folder = folder;
    }

    void run(Figures figures) throws IOException {
        figures.progress("Editing %,d single cells of 100,000 rows…".formatted(EDITS));
        Path data = folder.fresh();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(data.resolve("Deals.xlsx")))) {
            XlsxWriter.write(BigSheet.book(), out);
        }
        try (LocalWorkspace workspace = LocalWorkspace.open(data, InstantSource.system())) {
            Matcher id = ID.matcher(answer(workspace, "GET", "/drive/v3/files", ""));
            if (!id.find()) {
                throw new IOException("the workspace does not list its file");
            }
            String cells = "/v4/spreadsheets/" + id.group(1) + "/values/Deals!";
            double opened = millis(() -> answer(workspace, "GET", cells + "A1", ""));
            Random random = new Random(1);
            double[] edits = new double[EDITS];
            for (int i = 0; i < EDITS; i++) {
                String cell = cells + "K" + (1 + random.nextInt(BigSheet.ROWS));
                edits[i] = millis(() -> answer(workspace, "PUT", cell, "{\"values\": [[12.5]]}"));
            }
            Arrays.sort(edits);
            figures.add(
                    "One cell of 100k x 20 written and on disk",
                    "median %.1f ms, 99 of 100 within %.1f ms, slowest %.0f ms; first look at the file %.0f ms"
                            .formatted(edits[EDITS / 2], edits[EDITS * 99 / 100], edits[EDITS - 1], opened),
                    "",
                    "milliseconds");
        }
    }

    /// A call that is timed.
    private interface Asked {
        String now() throws IOException;
    }

    private static double millis(Asked asked) throws IOException {
        long started = System.nanoTime();
        asked.now();
        return (System.nanoTime() - started) / 1e6;
    }

    private static String answer(LocalWorkspace workspace, String method, String path, String body) throws IOException {
        Response response = workspace.answer(new Request(
                method,
                path,
                "valueInputOption=RAW",
                Map.of(),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        response.content().writeTo(said);
        if (response.status() != 200) {
            throw new IOException(method + " " + path + ": " + said);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
