package dev.patchbook.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Foreseen;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever the AE and the CRM do between imports: nothing typed is lost, what only the CRM changed comes, no record is
/// there twice, what is gone is marked, and an undo gives back what stood there before. Where the CRM gives an account
/// a
/// new key and the AE confirms that, what was typed and the deals come along; where the AE denies it, nothing does.
class ReimportPromiseTest {

    private static final int SEQUENCES = Integer.getInteger("patchbook.sequences.imports", 40);
    private static final int IMPORTS = 6;
    private static final int DEALS = 9;
    private static final List<String> HEADERS = List.of("Account", "City", "Industry", "Employees", "Colour");
    private static final Map<String, List<String>> NAMES = Map.of(
            "Account ID", List.of("Account ID", "ACCOUNT_ID", "Record ID"),
            "Account", List.of("Account", "Account Name", "NAME"),
            "City", List.of("City", "Billing City"),
            "Industry", List.of("Industry", "Sector"),
            "Employees", List.of("Employees", "Number of employees"),
            "Colour", List.of("Colour"));

    @Test
    void nothing_typed_is_lost_and_nothing_new_is_missed() {
        List<String> broken = new ArrayList<>();
        int cells = 0;
        int answers = 0;
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Sequence sequence = new Sequence(seed);
            sequence.run();
            cells += sequence.typed;
            answers += sequence.answers.answers();
            broken.addAll(sequence.broken);
        }
        System.out.printf(
                "imports: %d sequences of %d imports, %d cells of the AE's followed, %d answers about keys, %d broken%n",
                SEQUENCES, IMPORTS, cells, answers, broken.size());

        assertThat(broken).isEmpty();
        assertThat(cells).isGreaterThan(SEQUENCES);
        assertThat(answers).isGreaterThan(SEQUENCES / 2);
    }

    /// One plan, a CRM and an AE.
    private static final class Sequence {

        private final int seed;
        private final Random random;
        private final PlanOnPaper plan = new PlanOnPaper();
        /// What the CRM holds: by id, by header.
        private final TreeMap<String, Map<String, String>> crm = new TreeMap<>();
        /// What the last import that brought a record said of it.
        private final Map<String, Map<String, String>> brought = new HashMap<>();
        private final List<String> broken = new ArrayList<>();
        /// What the CRM held under keys that it gave up.
        private final TreeMap<String, Map<String, String>> givenUp = new TreeMap<>();
        /// The account of each deal, as the CRM names it for ever.
        private final TreeMap<String, String> deals = new TreeMap<>();
        private final AnswersOnPaper answers;
        private Instant now = Instant.parse("2026-05-04T10:00:00Z");
        private int next;
        private int typed;

        Sequence(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            for (int i = 0; i < 6; i++) {
                create();
            }
            for (int i = 0; i < DEALS; i++) {
                deals.put("D" + i, "A" + random.nextInt(6));
            }
            this.answers = new AnswersOnPaper(plan, random, this::rows, this::broken);
        }

        void run() {
            for (int i = 0; i < IMPORTS; i++) {
                for (int step = random.nextInt(6); step > 0; step--) {
                    theCrmGoesOn();
                }
                for (int step = i == 0 ? 0 : random.nextInt(6); step > 0; step--) {
                    theAeWorks();
                }
                importAll(random.nextInt(3) > 0);
                if (i == 0 || random.nextBoolean()) {
                    importDeals();
                }
                answers.checkDeals(deals);
                if (random.nextInt(4) == 0) {
                    undoAndImportAgain();
                }
            }
        }

        private void importAll(boolean full) {
            Map<String, Map<String, Value>> before = rows();
            Map<String, Map<String, String>> file = new TreeMap<>(crm);
            if (!full) {
                file.keySet().removeIf(_ -> random.nextInt(3) == 0);
            }
            ImportReport report = imported(file, new ImportOptions(full, false, true, false));
            Map<String, Map<String, Value>> after = rows();
            Map<String, Map<String, String>> counted = answers.asNow(file, before.keySet());
            counted.forEach((id, record) -> check(id, record, before.get(id), after.get(id), report));
            before.forEach((id, row) -> {
                if (!counted.containsKey(id)) {
                    checkAbsent(id, row, after.get(id), full);
                }
            });
            counted.forEach((id, record) -> brought.put(id, remembered(id, record, before.get(id))));
            answers.answer(report.proposals(), brought, now);
        }

        /// What the three-way rule compares with next time: where the AE's stays against the CRM's, the old value.
        private Map<String, String> remembered(
                String id, Map<String, String> record, @Nullable Map<String, Value> before) {
            if (before == null) {
                return Map.copyOf(record);
            }
            Map<String, String> last = new HashMap<>(brought.getOrDefault(id, Map.of()));
            for (String header : HEADERS) {
                String was = last.get(header);
                String now = text(before, header);
                String incoming = record.getOrDefault(header, "");
                if (!record.containsKey(header)) {
                    continue;
                }
                if (now.equals(incoming) || (was == null ? now.isEmpty() : now.equals(was))) {
                    last.put(header, incoming);
                }
            }
            return last;
        }

        private void check(
                String id,
                Map<String, String> record,
                @Nullable Map<String, Value> before,
                @Nullable Map<String, Value> after,
                ImportReport report) {
            if (after == null) {
                broken("%s is missing".formatted(id));
                return;
            }
            expect(id, "In CRM", "Yes", after);
            for (String header : record.keySet()) {
                String incoming = record.getOrDefault(header, "");
                String was = brought.getOrDefault(id, Map.of()).get(header);
                String now = before == null ? "" : text(before, header);
                boolean untouched = before == null || (was == null ? now.isEmpty() : now.equals(was));
                expect(id, header, untouched ? incoming : now, after);
                boolean conflict = !untouched && !now.equals(incoming) && !incoming.equals(was);
                if (before != null && conflict && !named(report, before, header, incoming)) {
                    broken("the conflict of %s in %s is not named".formatted(id, header));
                }
                typed += untouched ? 0 : 1;
            }
            if (before != null) {
                expect(id, "Notes", text(before, "Notes"), after);
            }
        }

        private static boolean named(ImportReport report, Map<String, Value> before, String header, String incoming) {
            return report.conflicts().stream()
                    .anyMatch(one -> one.key().equals(text(before, "Account"))
                            && one.column().equals(header)
                            && CellForm.text(one.incoming()).equals(incoming));
        }

        private void checkAbsent(
                String id, Map<String, Value> before, @Nullable Map<String, Value> after, boolean full) {
            if (after == null) {
                broken("%s has disappeared".formatted(id));
                return;
            }
            HEADERS.forEach(header -> expect(id, header, text(before, header), after));
            boolean gone = text(after, "In CRM").startsWith("No, ");
            if (full && brought.containsKey(id) && !gone) {
                broken("%s is gone from the CRM and not marked".formatted(id));
            }
            if (!full && !text(after, "In CRM").equals(text(before, "In CRM"))) {
                broken("%s was marked by a partial import".formatted(id));
            }
        }

        private void undoAndImportAgain() {
            Map<String, Map<String, Value>> before = rows();
            Map<String, Map<String, String>> file = new TreeMap<>(crm);
            theCrmGoesOn();
            theCrmGoesOn();
            imported(new TreeMap<>(crm), new ImportOptions(true, false, true, false));
            now = now.plus(Duration.ofMinutes(1));
            LastStep last = LastStep.of(plan.read(), bindings(), now);
            plan.apply(last.undone());
            Map<String, Map<String, Value>> after = rows();
            if (!withoutTimes(before).equals(withoutTimes(after))) {
                broken("undo left %s instead of %s".formatted(withoutTimes(after), withoutTimes(before)));
            }
            if (!last.report().left().isEmpty()) {
                broken("undo left " + last.report().left());
            }
            crm.clear();
            crm.putAll(file);
            importAll(true);
        }

        private static Map<String, Map<String, Value>> withoutTimes(Map<String, Map<String, Value>> rows) {
            Map<String, Map<String, Value>> plain = new TreeMap<>();
            rows.forEach((id, row) -> {
                Map<String, Value> cells = new TreeMap<>(row);
                cells.values().removeIf(Value::isBlank);
                plain.put(id, cells);
            });
            return plain;
        }

        private void theCrmGoesOn() {
            List<String> ids = new ArrayList<>(crm.keySet());
            switch (random.nextInt(8)) {
                case 6 -> giveANewKey(ids.get(random.nextInt(ids.size())));
                case 7 -> {
                    if (!givenUp.isEmpty()) {
                        List<String> old = List.copyOf(givenUp.keySet());
                        String id = old.get(random.nextInt(old.size()));
                        crm.putIfAbsent(id, givenUp.getOrDefault(id, Map.of()));
                    }
                }
                case 0 -> create();
                case 1 -> {
                    if (ids.size() > 2) {
                        crm.remove(ids.get(random.nextInt(ids.size())));
                    }
                }
                default -> {
                    String id = ids.get(random.nextInt(ids.size()));
                    Map<String, String> record = new HashMap<>(crm.get(id));
                    String header = HEADERS.get(random.nextInt(HEADERS.size()));
                    record.put(header, drawn(header));
                    crm.put(id, record);
                }
            }
        }

        private void giveANewKey(String id) {
            Map<String, String> record = new HashMap<>(crm.get(id));
            givenUp.put(id, Map.copyOf(record));
            crm.remove(id);
            String form = List.of(" GmbH", " Inc.", " S.A.", "").get(random.nextInt(4));
            record.merge("Account", form, String::concat);
            crm.put("A" + next++, record);
        }

        private void importDeals() {
            StringBuilder csv = new StringBuilder("Opportunity ID,Account ID,Amount");
            deals.forEach((deal, account) -> csv.append("\n%s,%s,%d".formatted(deal, account, random.nextInt(9))));
            imported(ImportTarget.OPPORTUNITIES, csv.toString(), ImportOptions.PARTIAL);
        }

        private void theAeWorks() {
            TabBinding tab = plan.tab(InputTabs.ACCOUNTS);
            int last = tab.endRow() - 1;
            if (last < 2) {
                return;
            }
            int row = 1 + random.nextInt(last);
            String header = List.of("Account", "City", "Industry", "Employees").get(random.nextInt(4));
            switch (random.nextInt(8)) {
                case 0 -> plan.sort(InputTabs.ACCOUNTS, header, random.nextBoolean());
                case 1 -> {
                    String id = CellForm.text(tab.value(row, "Account ID"));
                    plan.deleteRow(InputTabs.ACCOUNTS, row);
                    typedAgain(id);
                }
                case 2 -> plan.type(InputTabs.ACCOUNTS, row, "City", "");
                case 3 -> plan.type(InputTabs.ACCOUNTS, row, "Notes", "note " + next++);
                default ->
                    plan.type(
                            InputTabs.ACCOUNTS,
                            row,
                            header,
                            header.equals("Employees") ? random.nextInt(5) : "typed " + random.nextInt(5));
            }
        }

        /// What the log remembers of a row that the AE deleted does not matter to a row that is new.
        private void typedAgain(String id) {
            brought.remove(id);
        }

        private void create() {
            Map<String, String> record = new HashMap<>();
            HEADERS.forEach(header -> record.put(header, drawn(header)));
            crm.put("A" + next++, record);
        }

        private String drawn(String header) {
            return header.equals("Employees")
                    ? Integer.toString(1 + random.nextInt(4))
                    : header + " " + random.nextInt(header.equals("Account") ? 1_000 : 4);
        }

        private ImportReport imported(Map<String, Map<String, String>> file, ImportOptions options) {
            List<String> headers = new ArrayList<>(HEADERS);
            headers.add("Account ID");
            Collections.shuffle(headers, random);
            StringBuilder csv = new StringBuilder(String.join(
                    ",",
                    headers.stream()
                            .map(header -> NAMES.getOrDefault(header, List.of())
                                    .get(random.nextInt(NAMES.getOrDefault(header, List.of())
                                            .size())))
                            .toList()));
            file.forEach((id, record) -> csv.append('\n')
                    .append(String.join(
                            ",",
                            headers.stream()
                                    .map(header -> record.getOrDefault(header, id))
                                    .toList())));
            return imported(ImportTarget.ACCOUNTS, csv.toString(), options);
        }

        private ImportReport imported(ImportTarget target, String csv, ImportOptions options) {
            now = now.plus(Duration.ofMinutes(1));
            ImportRequest request =
                    new ImportRequest(target, ImportFile.of("a.csv", csv.getBytes(UTF_8)), Map.of(), options);
            Workbook before = plan.read();
            TabImport.Imported imported = TabImport.of(before, bindings(), request, now);
            plan.apply(imported.changes());
            Foreseen.check(before, imported.changes(), plan.read());
            return imported.report();
        }

        /// The rows of the tab by id.
        private Map<String, Map<String, Value>> rows() {
            TabBinding tab = plan.tab(InputTabs.ACCOUNTS);
            Map<String, Map<String, Value>> rows = new TreeMap<>();
            for (int row = tab.firstRow(); row < tab.endRow(); row++) {
                Map<String, Value> cells = plan.row(InputTabs.ACCOUNTS, row);
                String id = text(cells, "Account ID");
                if (!id.isEmpty() && rows.put(id, cells) != null) {
                    broken("%s is there twice".formatted(id));
                }
            }
            return rows;
        }

        private Bindings bindings() {
            return plan.bindings(LogTab.SCHEMA);
        }

        private void expect(String id, String header, String wanted, Map<String, Value> row) {
            if (!text(row, header).equals(wanted)) {
                broken("%s: %s says “%s” instead of “%s”".formatted(id, header, text(row, header), wanted));
            }
        }

        private void broken(String what) {
            broken.add("seed %d: %s".formatted(seed, what));
        }

        private static String text(Map<String, Value> row, String header) {
            return CellForm.text(row.getOrDefault(header, Value.BLANK));
        }
    }
}
