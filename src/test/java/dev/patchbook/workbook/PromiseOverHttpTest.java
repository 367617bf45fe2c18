package dev.patchbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.merge.Merge;
import dev.patchbook.workbook.merge.MergeRules;
import dev.patchbook.workbook.merge.Merged;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise of the merge through the Sheets interface: real requests of the AE's, real reads, real batches.
class PromiseOverHttpTest {

    private static final List<TableSchema> SCHEMAS = List.of(Tables.RANKING, Tables.GROUPS, Tables.FAULTS);
    private static final int SEQUENCES = Integer.getInteger("patchbook.sequences.http", 12);
    private static final int REFRESHES = 4;

    @TempDir
    Path folder;

    @Test
    void every_cell_of_the_ae_s_is_still_there_beside_the_right_key() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
        List<String> lost = new ArrayList<>();
        long cells = 0;
        try (LocalWorkspaceServer server = LocalWorkspaceServer.start(folder, clock)) {
            GoogleWorkspace google =
                    new GoogleWorkspace(WorkspaceSettings.local(URI.create(server.url())), Clock.systemUTC());
            for (int seed = 0; seed < SEQUENCES; seed++) {
                Sequence sequence = new Sequence(seed, sheets(server.url()), google.session(new Caller.Local()));
                sequence.run();
                cells += sequence.cells;
                lost.addAll(sequence.lost);
            }
        }
        System.out.printf(
                "merge over HTTP: %d sequences of %d refreshes, %d cells of the AE's followed, %d lost%n",
                SEQUENCES, REFRESHES, cells, lost.size());

        assertThat(lost).isEmpty();
    }

    private static Sheets sheets(String url) {
        return new Sheets.Builder(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        request -> request.setReadTimeout(60_000))
                .setRootUrl(url)
                .setApplicationName("an AE's browser")
                .build();
    }

    private static final class Sequence {
        private final int seed;
        private final Random random;
        private final Sheets browser;
        private final GoogleSession session;
        private final PlanId id;
        private final List<String> lost = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private long cells;

        Sequence(int seed, Sheets browser, GoogleSession session) throws IOException {
            this.seed = seed;
            this.random = new Random(seed);
            this.browser = browser;
            this.session = session;
            List<com.google.api.services.sheets.v4.model.Sheet> tabs = SCHEMAS.stream()
                    .map(schema -> new com.google.api.services.sheets.v4.model.Sheet()
                            .setProperties(new SheetProperties().setTitle(schema.title())))
                    .toList();
            Spreadsheet made = browser.spreadsheets()
                    .create(new Spreadsheet()
                            .setProperties(new SpreadsheetProperties().setTitle("Plan " + seed))
                            .setSheets(tabs))
                    .execute();
            this.id = new PlanId(made.getSpreadsheetId());
        }

        void run() throws IOException {
            for (int i = 0; i < REFRESHES; i++) {
                for (int step = i == 0 ? 0 : 1 + random.nextInt(4); step > 0; step--) {
                    aeAtWork();
                }
                refresh(LocalDate.of(2026, 1, 1).plusDays(i));
            }
        }

        private void refresh(LocalDate day) {
            Workbook read = session.read(id, SCHEMAS);
            Bindings before = Bindings.of(read, SCHEMAS);
            Tokens were = Tokens.in(read, before);
            MergeRules rules = new MergeRules(day, random.nextInt(4) == 0, "EUR");
            List<ComputedTable> tables = World.tables(random);

            Merged merged = Merge.changes(before, tables, rules);
            List<Grid> answers = session.apply(id, merged.changes());

            Workbook now = session.read(id, SCHEMAS);
            Bindings after = Bindings.of(now, SCHEMAS);
            complain(were.lostIn(Tokens.in(now, after)));
            complain(Guards.broken(merged.changes().guards(), answers).stream()
                    .map(guard -> "guard broken: " + guard)
                    .toList());
            complain(Merge.changes(after, tables, rules).changes().changes().stream()
                    .map(change -> "changed again: " + change)
                    .toList());
            cells += were.count();
        }

        private void aeAtWork() throws IOException {
            Workbook read = session.read(id, SCHEMAS);
            List<Sheet> tabs = Bindings.of(read, SCHEMAS).tabs().stream()
                    .map(TabBinding::sheet)
                    .toList();
            RequestsOfHands hands = new RequestsOfHands(tabs.get(random.nextInt(tabs.size())), random);
            Request request = hands.next(seed + "0" + done.size());
            done.add(request.toString());
            browser.spreadsheets()
                    .batchUpdate(id.value(), new BatchUpdateSpreadsheetRequest().setRequests(List.of(request)))
                    .execute();
        }

        private void complain(List<String> about) {
            about.forEach(what -> lost.add("seed %d after %s: %s".formatted(seed, done, what)));
        }
    }
}
