package dev.patchbook.imports;

import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Setting;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.read.KnownWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The small tables on Settings that say what a CRM's stages, deal types, owners and currencies mean: an import adds
/// what it finds and is not there yet, and the AE corrects it.
final class MappingTables {

    private static final int LAST = 9;
    private static final int MOST_OWNERS = 200;
    private static final String NO_NAME = "\\d{5,}|005[A-Za-z0-9]{12}([A-Z0-5]{3})?";
    private static final String SOURCE = "found by an import, read by its name; change Value if it is wrong";
    private static final String OWNER_SOURCE = "found by an import; change Value if the plan spells it otherwise";
    private static final String RATE_SOURCE = "found by an import; Value is the rate, Unit its date";

    private final PlanSettings settings;
    private final ImportNotes notes;
    private final List<List<Value>> lines = new ArrayList<>();
    private final Set<String> there = new HashSet<>();

    MappingTables(PlanSettings settings, Optional<TabBinding> tab, ImportNotes notes) {
        this.settings = settings;
        this.notes = notes;
        tab.ifPresent(this::lookAt);
    }

    /// Adds what the records say and the tables do not; only the types of deals are types of deals.
    void learn(ImportTarget target, List<Field> fields, List<IncomingRow> rows) {
        boolean deals = target == ImportTarget.OPPORTUNITIES;
        for (int place = 0; place < fields.size(); place++) {
            Field field = fields.get(place);
            switch (field.own() ? "" : field.header()) {
                case "Stage" -> stages(distinct(rows, place));
                case "Type" -> types(deals ? distinct(rows, place) : List.of());
                case "Owner" -> owners(distinct(rows, place));
                case "Currency" -> currencies(distinct(rows, place));
                default -> {}
            }
        }
    }

    List<Change> changes(TabBinding tab) {
        if (lines.isEmpty()) {
            return List.of();
        }
        int sheet = tab.sheet().id();
        List<Change> changes = new ArrayList<>();
        changes.add(NewRows.at(tab, tab.endRow(), lines.size(), 0));
        CellWrites writes = new CellWrites();
        List<String> headers = List.of("Table", "Setting", "Value", "Source");
        for (int line = 0; line < lines.size(); line++) {
            for (int i = 0; i < headers.size(); i++) {
                int row = tab.endRow() + line;
                Value value = lines.get(line).get(i);
                tab.column(headers.get(i)).ifPresent(column -> writes.put(row, column, value));
            }
        }
        changes.addAll(writes.blocks(sheet));
        return changes;
    }

    private void stages(List<String> found) {
        int order = settings.stages().values().stream()
                .filter(stage -> stage.outcome() == Outcome.OPEN)
                .mapToInt(PlanSettings.Stage::order)
                .max()
                .orElse(0);
        for (String stage : KnownWords.inOrder(found)) {
            if (isThere(Setting.STAGES, stage)) {
                continue;
            }
            Optional<Outcome> outcome = KnownWords.outcomeOf(stage);
            if (outcome.isPresent() && outcome.get() == Outcome.OPEN) {
                order = Math.min(order + 1, LAST - 1);
            }
            int place = order;
            add(
                    Setting.STAGES,
                    stage,
                    outcome.map(known -> switch (known) {
                        case OPEN -> place + " Open";
                        case WON -> LAST + " Won";
                        case LOST -> LAST + " Lost";
                    }),
                    "Open, Won or Lost, as in 3 Open");
        }
    }

    private void types(List<String> found) {
        for (String type : found) {
            if (!isThere(Setting.DEAL_TYPES, type)) {
                add(
                        Setting.DEAL_TYPES,
                        type,
                        KnownWords.dealTypeOf(type).map(known -> switch (known) {
                            case DealType.NEW -> "New";
                            case DealType.EXPANSION -> "Expansion";
                            case DealType.RENEWAL -> "Renewal";
                        }),
                        "New, Expansion or Renewal");
            }
        }
    }

    /// Each owner stands for themselves until the AE types another name.
    private void owners(List<String> found) {
        List<String> added =
                found.stream().filter(owner -> !isThere(Setting.OWNERS, owner)).toList();
        if (added.size() > MOST_OWNERS) {
            notes.note(
                    Severity.NOTE,
                    "Many owners",
                    "",
                    "%d owners are not in the table %s on Settings; that is too many to list, so they are taken as spelt."
                            .formatted(added.size(), Setting.OWNERS),
                    "Add a row there for each that the plan spells otherwise.");
            return;
        }
        added.forEach(owner -> line(Setting.OWNERS, owner, Value.of(owner), OWNER_SOURCE));
        added.stream()
                .filter(owner -> owner.matches(NO_NAME))
                .findFirst()
                .ifPresent(id -> notes.note(
                        Severity.WARNING,
                        "Owner without name",
                        "",
                        "The file names owners by their ids, as in “%s”; Settings now has a row for each in the table %s."
                                .formatted(id, Setting.OWNERS),
                        "Type the names under Value there, or export with the owners' names."));
    }

    private void currencies(List<String> found) {
        for (String typed : found) {
            String code = typed.toUpperCase(Locale.ROOT);
            if (code.matches("[A-Z]{3}") && !code.equals(settings.currency()) && !isThere(Setting.RATES, code)) {
                line(Setting.RATES, code, Value.BLANK, RATE_SOURCE);
                notes.note(
                        Severity.WARNING,
                        "No rate",
                        "",
                        "Nothing says what one %s is worth in %s, so its amounts count nowhere; Settings now has a row for it in the table %s."
                                .formatted(code, settings.currency(), Setting.RATES),
                        "Type the rate under Value there, and its date under Unit.");
            }
        }
    }

    private void line(String table, String name, Value value, String source) {
        lines.add(List.of(Value.of(table), Value.of(name), value, Value.of(source)));
        there.add(key(table, name));
    }

    private void add(String table, String name, Optional<String> meaning, String wanted) {
        line(table, name, meaning.map(Value::of).orElse(Value.BLANK), SOURCE);
        if (meaning.isEmpty()) {
            notes.note(
                    Severity.WARNING,
                    "Unknown value",
                    "",
                    "Nothing says what “%s” means; Settings now has a row for it in the table %s."
                            .formatted(name, table),
                    "Type %s under Value there.".formatted(wanted));
        }
    }

    private boolean isThere(String table, String name) {
        return there.contains(key(table, name));
    }

    private void lookAt(TabBinding tab) {
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            String table = CellForm.text(tab.value(row, "Table"));
            String setting = CellForm.text(tab.value(row, "Setting"));
            there.add(key(table, setting));
        }
    }

    private static String key(String table, String setting) {
        return Keys.joined(table, setting);
    }

    private static List<String> distinct(List<IncomingRow> rows, int place) {
        Map<String, String> distinct = new LinkedHashMap<>();
        Set<Value> seen = new HashSet<>();
        for (IncomingRow row : rows) {
            Value value = row.values().get(place);
            String text = seen.add(value) ? CellForm.text(value).strip() : "";
            if (!text.isEmpty()) {
                distinct.putIfAbsent(Keys.normalized(text), text);
            }
        }
        return List.copyOf(distinct.values());
    }
}
