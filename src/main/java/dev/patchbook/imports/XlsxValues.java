package dev.patchbook.imports;

import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/// What the cells of a workbook hold, from how it stores them.
final class XlsxValues {

    private static final int DAYS_FROM_1900_TO_1904 = 1462;
    private static final int MOST_KEPT = 100_000;

    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final int daysAdded;
    private final ImportNotes notes;
    private final Map<String, Value> kept = new HashMap<>();

    XlsxValues(XlsxStrings strings, XlsxStyles styles, boolean dates1904, ImportNotes notes) {
        this.strings = strings;
        this.styles = styles;
        this.daysAdded = dates1904 ? DAYS_FROM_1900_TO_1904 : 0;
        this.notes = notes;
    }

    /// @param type as the cell says: `s` a shared text, `b`, `e` an error, `n` a number, `d` a date, else a text
    /// @param style its number in the workbook's list
    Value of(String type, int style, String stored, int line, int column) {
        return switch (type) {
            case "s" -> text(strings.at(Integer.parseInt(stored.strip())), line, column);
            case "b" ->
                new Value.Flag(stored.strip().equals("1") || stored.strip().equals("true"));
            case "e" -> new Value.Fault(stored);
            case "n" -> number(Double.parseDouble(stored.strip()), style);
            case "d" -> date(stored, line, column);
            default -> text(stored, line, column);
        };
    }

    private Value text(String text, int line, int column) {
        Value known = kept.get(text);
        if (known != null) {
            return known;
        }
        Value value = CellText.of(text, line, column, notes);
        // What was put right is told again at each place.
        if (kept.size() < MOST_KEPT && value instanceof Value.Text(String clean) && clean.equals(text)) {
            kept.put(text, value);
        }
        return value;
    }

    private Value number(double number, int style) {
        if (styles.isDate(style) && number + daysAdded >= 1 && number + daysAdded < 2_958_466) {
            return Value.of(SerialDate.dateOf(number + daysAdded));
        }
        return Value.of(number);
    }

    private Value date(String stored, int line, int column) {
        try {
            String day = stored.strip();
            return Value.of(LocalDate.parse(day.substring(0, Math.min(10, day.length()))));
        } catch (DateTimeParseException notOne) {
            return text(stored, line, column);
        }
    }
}
