package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.format.Serial;
import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Days that are neither of the weekend nor holidays.
final class Workdays {
    private static final String SATURDAY_AND_SUNDAY = "0000011";

    private Workdays() {}

    static List<Definition> all() {
        return List.of(
                new Definition("NETWORKDAYS", 2, 3, "VVR", given -> between(given, SATURDAY_AND_SUNDAY, 2)),
                new Definition("NETWORKDAYS.INTL", 2, 4, "VVVR", given -> between(given, weekend(given), 3)),
                new Definition("WORKDAY", 2, 3, "VVR", given -> after(given, SATURDAY_AND_SUNDAY, 2)),
                new Definition("WORKDAY.INTL", 2, 4, "VVVR", given -> after(given, weekend(given), 3)));
    }

    /// Seven signs from Monday on, `1` for a day off, or a number for a usual weekend.
    private static String weekend(Arguments given) {
        if (!given.has(2)) {
            return SATURDAY_AND_SUNDAY;
        }
        String text = given.text(2);
        if (text.matches("[01]{7}") && !text.equals("1111111")) {
            return text;
        }
        int number = given.whole(2);
        if (number >= 1 && number <= 7) {
            int first = (number + 4) % 7;
            return days(first, (first + 1) % 7);
        } else if (number >= 11 && number <= 17) {
            return days((number + 2) % 7, (number + 2) % 7);
        }
        throw Fault.number("Parameter 3 is no weekend: '%s'.".formatted(text));
    }

    private static String days(int first, int second) {
        StringBuilder days = new StringBuilder("0000000");
        days.setCharAt(first, '1');
        days.setCharAt(second, '1');
        return days.toString();
    }

    private static ValueEval between(Arguments given, String weekend, int holidays) {
        LocalDate first = Dates.date(given, 0);
        LocalDate last = Dates.date(given, 1);
        boolean turned = last.isBefore(first);
        LocalDate from = turned ? last : first;
        LocalDate to = turned ? first : last;
        Set<LocalDate> off = holidays(given, holidays);
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        given.budget().spend((double) days);
        long count = from.datesUntil(to.plusDays(1))
                .filter(day -> works(day, weekend, off))
                .count();
        return Values.of((double) (turned ? -count : count));
    }

    private static ValueEval after(Arguments given, String weekend, int holidays) {
        LocalDate day = Dates.date(given, 0);
        int wanted = given.whole(1);
        given.budget().spend(Math.abs(7.0 * wanted));
        Set<LocalDate> off = holidays(given, holidays);
        for (int left = Math.abs(wanted); left > 0; ) {
            day = day.plusDays(wanted < 0 ? -1 : 1);
            left -= works(day, weekend, off) ? 1 : 0;
        }
        return Values.of(Serial.of(day));
    }

    private static boolean works(LocalDate day, String weekend, Set<LocalDate> off) {
        return weekend.charAt(day.getDayOfWeek().getValue() - 1) == '0' && !off.contains(day);
    }

    private static Set<LocalDate> holidays(Arguments given, int at) {
        Set<LocalDate> off = new HashSet<>();
        if (given.has(at)) {
            for (ValueEval value : given.each(at)) {
                Arguments.inRange(value)
                        .filter(Serial::isDate)
                        .ifPresent(day -> off.add(Serial.moment(Math.floor(day)).toLocalDate()));
            }
        }
        return off;
    }
}
