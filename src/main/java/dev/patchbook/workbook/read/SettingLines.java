package dev.patchbook.workbook.read;

import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Setting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rows of the Settings tab: the settings themselves, and the rows of its small tables.
final class SettingLines {

    private final Map<Setting, Line> settings = new EnumMap<>(Setting.class);
    private final Map<String, List<Line>> tables = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /// One row: what it is about, and its cells.
    record Line(RowCells cells, String setting) {

        Optional<String> text() {
            return cells.text("Value").map(String::strip);
        }

        void tell(String message, String fix) {
            cells.tell(Severity.WARNING, "Unusable setting", "Value", message, fix);
        }
    }

    SettingLines(Optional<TabCells> tab) {
        tab.ifPresent(this::read);
    }

    Optional<Line> of(Setting setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    List<Line> table(String name) {
        return tables.getOrDefault(Keys.normalized(name), List.of());
    }

    private void read(TabCells tab) {
        tab.rows().forEach(index -> {
            RowCells row = tab.row(index);
            Optional<String> setting = row.key("Setting");
            if (setting.isPresent()) {
                add(row.key("Table").orElse(Setting.TABLE), new Line(row.about(setting.get()), setting.get()));
            }
        });
    }

    private void add(String table, Line line) {
        if (!seen.add(Keys.normalized(table) + "|" + Keys.normalized(line.setting()))) {
            line.cells()
                    .tell(
                            Severity.WARNING,
                            "Duplicate",
                            "Setting",
                            "%s says “%s” a second time; the first row counts."
                                    .formatted(line.cells().address("Setting"), line.setting()),
                            "Delete one of the two rows.");
        } else if (!Keys.normalized(table).equals(Keys.normalized(Setting.TABLE))) {
            tables.computeIfAbsent(Keys.normalized(table), _ -> new ArrayList<>())
                    .add(line);
        } else {
            settingNamed(line.setting()).ifPresentOrElse(known -> settings.put(known, line), () -> tellUnknown(line));
        }
    }

    private static void tellUnknown(Line line) {
        line.cells()
                .tell(
                        Severity.NOTE,
                        "Unknown setting",
                        "Setting",
                        "%s says “%s”, which is no setting that Patchbook knows; it does nothing."
                                .formatted(line.cells().address("Setting"), line.setting()),
                        "Spell it as it was when the plan was made, or give it a table name of its own.");
    }

    private static Optional<Setting> settingNamed(String title) {
        String wanted = Keys.normalized(title);
        for (Setting setting : Setting.values()) {
            if (Keys.normalized(setting.title()).equals(wanted)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
