package dev.patchbook.imports;

import dev.patchbook.imports.identity.Party;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.RecordId;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The keys that accounts had before: whatever an import brings under an old one belongs to the account as it is now.
final class Aliases {

    /// The log's name for what the AE says of identity, which holds for every source.
    private static final String SOURCE = "identity";

    private static final String KIND = "alias";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String NOW_ID = "now id";
    private static final String NOW_NAME = "now name";

    private final Map<String, Alias> byId = new HashMap<>();
    private final Map<String, Alias> byName = new HashMap<>();

    /// An account under its old key and under its new one.
    record Alias(Optional<String> id, Optional<String> name, Optional<String> nowId, String nowName) {}

    private Aliases(List<Alias> aliases) {
        for (Alias alias : aliases) {
            alias.id().ifPresent(id -> byId.put(RecordId.key(id), alias));
            alias.name().ifPresent(name -> byName.put(Keys.normalized(name), alias));
        }
    }

    /// Those that a plan's log knows.
    ///
    /// @param stands whether the account that one leads to is still there
    static Aliases in(Optional<TabBinding> log, Predicate<Alias> stands) {
        Map<String, Alias> known = new HashMap<>();
        log.ifPresent(tab -> {
            for (int row = tab.firstRow(); row < tab.endRow(); row++) {
                if (KIND.equals(About.of(tab, row).kind())) {
                    Map<String, Value> said = LogText.values(CellForm.text(tab.value(row, "Imported")));
                    Alias alias = new Alias(
                            said(said, ID),
                            said(said, NAME),
                            said(said, NOW_ID),
                            said(said, NOW_NAME).orElse(""));
                    known.put(CellForm.text(tab.value(row, "Key")), alias);
                }
            }
        });
        Aliases direct = new Aliases(List.copyOf(known.values()));
        return new Aliases(
                known.values().stream().map(direct::followed).filter(stands).toList());
    }

    private static Optional<String> said(Map<String, Value> values, String name) {
        return Optional.ofNullable(values.get(name)).map(CellForm::text);
    }

    /// An alias of an account that became yet another leads to that one.
    private Alias followed(Alias alias) {
        Set<Alias> seen = new HashSet<>();
        Alias last = alias;
        Optional<Alias> next = Optional.of(alias);
        while (next.isPresent() && seen.add(next.get())) {
            last = next.get();
            next = find(last.nowId().orElse(""), last.nowName());
        }
        return new Alias(alias.id(), alias.name(), last.nowId(), last.nowName());
    }

    /// The lines of the log on which they stand, with all else that the AE says of identity.
    static ImportLog log(Workbook workbook, Optional<TabBinding> log) {
        return new ImportLog(workbook, log, InputTabs.ACCOUNTS.title(), SOURCE);
    }

    /// Notes on the log that an account goes on as another.
    static void note(ImportLog log, Party from, Party to) {
        Map<String, Value> said = new HashMap<>();
        from.id().ifPresent(id -> said.put(ID, Value.of(id)));
        from.name().ifPresent(name -> said.put(NAME, Value.of(name)));
        to.id().ifPresent(id -> said.put(NOW_ID, Value.of(id)));
        said.put(NOW_NAME, Value.of(to.title()));
        log.put(line(from.key()), new LogEntry(said, Map.of(), Optional.empty()));
    }

    /// Forgets that it does, where the log says that it goes on as that one.
    static void forget(ImportLog log, Party from, Party to) {
        Map<String, Value> said = log.entry(line(from.key())).imported();
        boolean isThat =
                said(said, NOW_ID).equals(to.id()) && said(said, NOW_NAME).isPresent();
        if (isThat
                && (to.id().isPresent()
                        || said(said, NOW_NAME).filter(to::hasName).isPresent())) {
            forget(log, from.key());
        }
    }

    /// Forgets that an account goes on as another.
    static void forget(ImportLog log, String from) {
        log.forget(line(from));
    }

    private static ImportLog.Line line(String from) {
        return new ImportLog.Line(KIND, RecordId.key(from));
    }

    boolean isEmpty() {
        return byId.isEmpty() && byName.isEmpty();
    }

    /// Puts the new keys in place of the old ones into the cells of one record.
    ///
    /// @param places of the cells by header
    /// @return whether the record itself came under an old key
    boolean apply(ImportTarget target, Map<String, Integer> places, List<Value> values) {
        if (isEmpty()) {
            return false;
        }
        Cells cells = new Cells(places, values);
        cells.replaceParent();
        return cells.replaceAccount(target == ImportTarget.ACCOUNTS) && target == ImportTarget.ACCOUNTS;
    }

    private Optional<Alias> find(String id, String name) {
        return Optional.ofNullable(id.isBlank() ? byName.get(Keys.normalized(name)) : byId.get(RecordId.key(id)));
    }

    private final class Cells {

        private final Map<String, Integer> places;
        private final List<Value> values;

        Cells(Map<String, Integer> places, List<Value> values) {
            this.places = places;
            this.values = values;
        }

        void replaceParent() {
            String parent = text("Parent ID");
            if (!parent.isBlank()) {
                Optional<Alias> alias = find(parent, "").or(() -> find("", parent));
                alias.ifPresent(found -> put("Parent ID", found.nowId().orElse(found.nowName())));
            }
        }

        /// An account found by its new id keeps the name that it has.
        boolean replaceAccount(boolean itself) {
            Optional<Alias> alias = find(text("Account ID"), text("Account"));
            alias.ifPresent(found -> {
                boolean byId = !text("Account ID").isBlank() && found.nowId().isPresent();
                put("Account ID", byId ? found.nowId().orElseThrow() : "");
                put("Account", itself && byId ? "" : found.nowName());
            });
            return alias.isPresent();
        }

        private String text(String header) {
            Integer place = places.get(header);
            return place == null ? "" : CellForm.text(values.get(place));
        }

        private void put(String header, String text) {
            Integer place = places.get(header);
            if (place != null) {
                values.set(place, Value.of(text));
            }
        }
    }
}
