package dev.patchbook.workbook.read;

import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.PlanSettings.Quota;
import dev.patchbook.plan.PlanSettings.Tiers;
import dev.patchbook.plan.PlanSettings.Weights;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Setting;
import dev.patchbook.plan.WorkingCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads the Settings tab; what is blank or unusable there takes the default of [Setting].
final class SettingsReader {

    private final SettingLines lines;
    private final SettingValues values;
    private final Instant now;
    private final String workbookZone;

    SettingsReader(SettingLines lines, Instant now, String workbookZone) {
        this.lines = lines;
        this.values = new SettingValues(lines);
        this.now = now;
        this.workbookZone = workbookZone;
    }

    PlanSettings read() {
        ZoneId zone = zone();
        FiscalCalendar calendar = new FiscalCalendar(
                values.parsed(Setting.FISCAL_YEAR_START, SettingsReader::month, Month.JANUARY, "a month, 1–12"));
        int thisYear = calendar.yearOf(now.atZone(zone).toLocalDate());
        SettingTables tables = new SettingTables(lines);
        Map<String, String> owners = tables.owners();
        return new PlanSettings(
                values.text(Setting.OWNER),
                values.parsed(Setting.PLAN_YEAR, SettingsReader::year, thisYear, "a year such as " + thisYear),
                values.parsed(Setting.CURRENCY, SettingTables::currency, "USD", "an ISO code such as EUR"),
                zone,
                calendar,
                quota(),
                new WorkingCalendar(workingDays(), holidays()),
                weights(),
                tiers(),
                (int) amount(Setting.STALENESS, 1, 3650, "a number of days"),
                values.items(Setting.SIGNAL_COLUMNS),
                values.parsed(Setting.KEEP_RANK_ORDER, SettingsReader::yes, false, "yes or no"),
                tables.idealCustomer(),
                tables.rates(),
                tables.stages(),
                tables.dealTypes(),
                owners,
                values.items(Setting.COVERS_OWNERS).stream()
                        .map(owner -> owners.getOrDefault(Keys.normalized(owner), owner))
                        .toList());
    }

    /// The time zone alone, which reading anything else needs.
    private ZoneId zone() {
        ZoneId ofWorkbook = zoneNamed(workbookZone).orElse(ZoneId.of("Etc/UTC"));
        if (values.text(Setting.TIME_ZONE).isEmpty()) {
            return ofWorkbook;
        }
        return values.parsed(Setting.TIME_ZONE, SettingsReader::zoneNamed, ofWorkbook, "a name such as Europe/Paris");
    }

    private Quota quota() {
        String should = "a number, not below 0";
        List<OptionalDouble> quarters = Stream.of(
                        Setting.QUOTA_Q1, Setting.QUOTA_Q2, Setting.QUOTA_Q3, Setting.QUOTA_Q4)
                .map(quarter -> values.number(quarter, number -> number >= 0, should))
                .toList();
        return new Quota(values.number(Setting.QUOTA_YEAR, number -> number >= 0, should), quarters);
    }

    private Weights weights() {
        String should = "a number, not below 0";
        Weights typed = new Weights(
                amount(Setting.WEIGHT_FIT, 0, 1e9, should),
                amount(Setting.WEIGHT_INTENT, 0, 1e9, should),
                amount(Setting.WEIGHT_ENGAGEMENT, 0, 1e9, should),
                amount(Setting.WEIGHT_VALUE, 0, 1e9, should));
        if (typed.fit() + typed.intent() + typed.engagement() + typed.value() > 0) {
            return typed;
        }
        values.tellUnusable(Setting.WEIGHT_FIT, "0, as do all weights", "above 0 for at least one of the weights");
        return new Weights(
                standard(Setting.WEIGHT_FIT),
                standard(Setting.WEIGHT_INTENT),
                standard(Setting.WEIGHT_ENGAGEMENT),
                standard(Setting.WEIGHT_VALUE));
    }

    private Tiers tiers() {
        double shareA = share(Setting.TIER_A_SHARE);
        double shareB = share(Setting.TIER_B_SHARE);
        if (shareA + shareB > 1) {
            values.tellUnusable(
                    lines.of(Setting.TIER_B_SHARE).isPresent() ? Setting.TIER_B_SHARE : Setting.TIER_A_SHARE,
                    RowCells.plain(100 * shareB) + ", more than 100 together with tier A",
                    "at most 100 together with tier A");
            shareA = standard(Setting.TIER_A_SHARE) / 100;
            shareB = standard(Setting.TIER_B_SHARE) / 100;
        }
        String days = "a number of days";
        return new Tiers(
                shareA,
                shareB,
                (int) amount(Setting.TIER_A_CAP, 0, 1e6, "a number of accounts"),
                (int) amount(Setting.TOUCH_DAYS_A, 1, 3650, days),
                (int) amount(Setting.TOUCH_DAYS_B, 1, 3650, days),
                (int) amount(Setting.TOUCH_DAYS_C, 1, 3650, days));
    }

    /// A percentage, be it typed as 15 or as 15 %.
    private double share(Setting setting) {
        double typed = amount(setting, 0, 100, "a percentage, 0–100");
        return typed < 1 ? typed : typed / 100;
    }

    private double amount(Setting setting, double least, double most, String should) {
        return values.number(setting, number -> number >= least && number <= most, should)
                .orElseGet(() -> standard(setting));
    }

    private Set<DayOfWeek> workingDays() {
        return values.parsed(
                Setting.WORKING_DAYS,
                SettingsReader::days,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                "days such as Mon, Tue");
    }

    private Set<LocalDate> holidays() {
        return values.parsed(Setting.HOLIDAYS, SettingsReader::dates, Set.of(), "dates such as 2026-12-25, 2027-01-01");
    }

    private static double standard(Setting setting) {
        return Double.parseDouble(setting.standard().orElseThrow());
    }

    private static Optional<ZoneId> zoneNamed(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Month> month(String text) {
        if (text.matches("0?[1-9]|1[0-2]")) {
            return Optional.of(Month.of(Integer.parseInt(text)));
        }
        String start = text.toUpperCase(Locale.ROOT);
        return start.length() < 3
                ? Optional.empty()
                : Stream.of(Month.values())
                        .filter(month -> month.name().startsWith(start))
                        .findFirst();
    }

    private static Optional<Integer> year(String text) {
        String digits = text.toUpperCase(Locale.ROOT).replaceFirst("^FY ?", "");
        return digits.matches("(19|20|21)\\d{2}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private static Optional<Boolean> yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "x", "1" -> Optional.of(true);
            case "no", "n", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Set<DayOfWeek>> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String item : SettingValues.itemsIn(text)) {
            String start = item.toUpperCase(Locale.ROOT);
            Optional<DayOfWeek> day = Stream.of(DayOfWeek.values())
                    .filter(known -> start.length() >= 3 && known.name().startsWith(start.substring(0, 3)))
                    .findFirst();
            if (day.isEmpty()) {
                return Optional.empty();
            }
            days.add(day.get());
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private static Optional<Set<LocalDate>> dates(String text) {
        Set<LocalDate> dates = new TreeSet<>();
        for (String item : SettingValues.itemsIn(text)) {
            Optional<LocalDate> date = item.matches("\\d{5}")
                    ? Optional.of(SerialDate.dateOf(Double.parseDouble(item)))
                    : TypedDate.in(item, DateOrder.YEAR_FIRST, ZoneId.of("Etc/UTC"));
            if (date.isEmpty()) {
                return Optional.empty();
            }
            dates.add(date.get());
        }
        return Optional.of(dates);
    }
}
