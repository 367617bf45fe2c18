package dev.patchbook.workbook.read;

import dev.patchbook.plan.Setting;
import dev.patchbook.plan.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/// The values of single settings: as typed where that is usable, else the default, and the AE is told.
final class SettingValues {

    private final SettingLines lines;

    SettingValues(SettingLines lines) {
        this.lines = lines;
    }

    Optional<String> text(Setting setting) {
        return lines.of(setting).flatMap(SettingLines.Line::text);
    }

    /// The items of a comma-separated value, or of the default.
    List<String> items(Setting setting) {
        return itemsIn(text(setting).or(setting::standard).orElse(""));
    }

    static List<String> itemsIn(String text) {
        return Arrays.stream(text.split("[,;]", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /// What a reader makes of the typed text, or of the default where nothing usable is typed.
    ///
    /// @param should what the value should be, for the AE, as in `an IANA name such as Europe/Paris`
    <T> T parsed(Setting setting, Function<String, Optional<T>> reader, T fallback, String should) {
        T standard = setting.standard().flatMap(reader).orElse(fallback);
        Optional<String> typed = text(setting);
        if (typed.isEmpty()) {
            return standard;
        }
        Optional<T> usable = reader.apply(typed.get());
        if (usable.isEmpty()) {
            tellUnusable(setting, typed.get(), should);
        }
        return usable.orElse(standard);
    }

    /// A number within bounds; empty where neither typed nor given by a default.
    OptionalDouble number(Setting setting, DoublePredicate within, String should) {
        OptionalDouble standard = setting.standard()
                .map(Double::parseDouble)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        Optional<SettingLines.Line> line = lines.of(setting);
        if (line.isEmpty() || line.get().cells().at("Value") instanceof Value.Blank) {
            return standard;
        }
        OptionalDouble typed = line.get().cells().number("Value");
        if (typed.isPresent() && !within.test(typed.getAsDouble())) {
            tellUnusable(setting, RowCells.plain(typed.getAsDouble()), should);
            return standard;
        }
        return typed.isPresent() ? typed : standard;
    }

    void tellUnusable(Setting setting, String found, String should) {
        SettingLines.Line line = lines.of(setting).orElseThrow();
        String instead = setting.standard()
                .map(text -> "the default " + text + " is used")
                .orElse("it is left out");
        line.tell(
                "%s (%s) should be %s, but it says “%s”; %s."
                        .formatted(
                                line.cells().address("Value"),
                                setting.title(),
                                should,
                                RowCells.shortened(found),
                                instead),
                "Type %s, or clear the cell for the default.".formatted(should));
    }
}
