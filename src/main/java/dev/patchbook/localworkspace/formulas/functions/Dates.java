package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.format.Serial;
import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Coercion;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Dates and times, as serial numbers.
final class Dates {
    private static final double LAST = 2_958_465;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Dates() {}

    static List<Definition> all() {
        return List.of(
                new Definition("TODAY", 0, 0, "V", given -> Values.of(today(given))),
                new Definition(
                        "NOW",
                        0,
                        0,
                        "V",
                        given -> Values.of(
                                today(given) + Serial.of(given.view().now().toLocalTime()))),
                new Definition("DATE", 3, 3, "V", Dates::made),
                new Definition("DATEDIF", 3, 3, "V", Dates::difference),
                new Definition(
                        "DAYS",
                        2,
                        2,
                        "V",
                        given -> Values.of(Math.floor(given.number(0)) - Math.floor(given.number(1)))),
                new Definition(
                        "ISOWEEKNUM",
                        1,
                        1,
                        "V",
                        given -> Values.of(date(given, 0).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))),
                new Definition(
                        "EDATE",
                        2,
                        2,
                        "V",
                        given -> Values.of(serial(date(given, 0).plusMonths(given.whole(1))))),
                new Definition("EOMONTH", 2, 2, "V", given -> Values.of(endOfMonth(given))),
                new Definition("DATEVALUE", 1, 1, "V", given -> Values.of(Math.floor(read(given)))),
                new Definition("TIMEVALUE", 1, 1, "V", given -> Values.of(read(given) - Math.floor(read(given)))),
                new Definition("TO_DATE", 1, 1, "V", given -> given.value(0)),
                new Definition("EPOCHTODATE", 1, 2, "V", Dates::ofEpoch));
    }

    static double today(Arguments given) {
        return Serial.of(given.view().now().toLocalDate());
    }

    /// An argument as a date; what no calendar has is a fault.
    static LocalDate date(Arguments given, int at) {
        double serial = Math.floor(given.number(at));
        if (serial < 0 || serial > LAST) {
            throw Fault.number(
                    "Function parameter %d value %s is no date.".formatted(at + 1, Coercion.text(Values.of(serial))));
        }
        return Serial.moment(serial).toLocalDate();
    }

    /// The serial number of a date; one that no cell can show is a fault.
    private static double serial(LocalDate date) {
        double serial = Serial.of(date);
        if (serial < 0 || serial > LAST) {
            throw Fault.number("The date " + date + " is out of range.");
        }
        return serial;
    }

    /// Years before 1900 count from there, months and days may be more or less than there are.
    private static ValueEval made(Arguments given) {
        int year = given.whole(0);
        if (year < 0 || year > LAST_YEAR) {
            throw Fault.number(
                    "Function DATE parameter 1 value is %d. It should be between 0 and %d.".formatted(year, LAST_YEAR));
        }
        LocalDate start = LocalDate.of(year < FIRST_YEAR ? year + FIRST_YEAR : year, 1, 1);
        return Values.of(serial(start.plusMonths(given.whole(1) - 1L).plusDays(given.whole(2) - 1L)));
    }

    private static double endOfMonth(Arguments given) {
        LocalDate month = date(given, 0).plusMonths(given.whole(1));
        return serial(month.withDayOfMonth(month.lengthOfMonth()));
    }

    private static double read(Arguments given) {
        String text = given.text(0);
        return Coercion.number(text, given.view())
                .orElseThrow(() -> Fault.value("'%s' cannot be parsed to date/time.".formatted(text)));
    }

    private static ValueEval ofEpoch(Arguments given) {
        double perDay = switch (given.whole(1, 1)) {
            case 1 -> 86_400;
            case 2 -> 86_400_000;
            case 3 -> 86_400_000_000.0;
            default -> throw Fault.number("Function EPOCHTODATE parameter 2 must be 1, 2 or 3.");
        };
        return Values.of(given.number(0) / perDay + Serial.of(LocalDate.EPOCH));
    }

    private static ValueEval difference(Arguments given) {
        LocalDate from = date(given, 0);
        LocalDate to = date(given, 1);
        if (to.isBefore(from)) {
            throw Fault.number(
                    "Function DATEDIF parameter 1 (%s) should be on or before Function DATEDIF parameter 2 (%s)."
                            .formatted(from, to));
        }
        Period between = Period.between(from, to);
        return Values.of(
                switch (given.text(2).toUpperCase(Locale.ROOT)) {
                    case "Y" -> between.getYears();
                    case "M" -> between.toTotalMonths();
                    case "D" -> ChronoUnit.DAYS.between(from, to);
                    case "MD" -> ChronoUnit.DAYS.between(from.plusMonths(between.toTotalMonths()), to);
                    case "YM" -> between.getMonths();
                    case "YD" -> ChronoUnit.DAYS.between(from.plusYears(between.getYears()), to);
                    default ->
                        throw Fault.number(
                                "Function DATEDIF parameter 3 value is %s. Valid values are Y, M, D, MD, YM, YD."
                                        .formatted(given.text(2)));
                });
    }
}
