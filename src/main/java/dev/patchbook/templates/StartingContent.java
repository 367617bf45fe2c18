package dev.patchbook.templates;

import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.FiscalCalendar.Quarter;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.PlanSettings.Quota;
import dev.patchbook.plan.Setting;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.InputTabs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What a new plan says before the AE has typed anything: its settings, and with a quota the year and its quarters as
/// goals.
final class StartingContent {

    private final PlanRequest request;
    private final FiscalCalendar calendar;
    private final int planYear;

    private StartingContent(PlanRequest request) {
        this.request = request;
        this.calendar = new FiscalCalendar(request.fiscalYearStart().getMonth());
        this.planYear = calendar.yearOf(request.fiscalYearStart());
    }

    static Content of(PlanRequest request) {
        StartingContent content = new StartingContent(request);
        return new Content(
                Map.of(InputTabs.SETTINGS.title(), content.settings(), InputTabs.GOALS.title(), content.goals()));
    }

    private List<Map<String, Value>> settings() {
        return Arrays.stream(Setting.values()).map(this::row).toList();
    }

    private Map<String, Value> row(Setting setting) {
        return Map.of(
                "Table", Value.of(Setting.TABLE),
                "Setting", Value.of(setting.title()),
                "Value", asked(setting),
                "Unit", Value.of(setting.unit()),
                "Default", Value.of(setting.standard().orElse("")),
                "Source", Value.of(setting.source()));
    }

    private Value asked(Setting setting) {
        return switch (setting) {
            case OWNER -> Value.of(request.owner().orElse(""));
            case PLAN_YEAR -> Value.of(planYear);
            case CURRENCY -> Value.of(request.currency());
            case TIME_ZONE -> Value.of(request.timeZone().getId());
            case FISCAL_YEAR_START -> Value.of(calendar.firstMonth().getValue());
            case QUOTA_YEAR -> number(request.quota().annual());
            case QUOTA_Q1 -> number(request.quota().quarters().get(0));
            case QUOTA_Q2 -> number(request.quota().quarters().get(1));
            case QUOTA_Q3 -> number(request.quota().quarters().get(2));
            case QUOTA_Q4 -> number(request.quota().quarters().get(3));
            default -> Value.BLANK;
        };
    }

    private static Value number(OptionalDouble amount) {
        return amount.isPresent() ? Value.of(amount.getAsDouble()) : Value.BLANK;
    }

    private List<Map<String, Value>> goals() {
        Quota quota = request.quota();
        if (quota.annual().isEmpty() && quota.quarters().stream().allMatch(OptionalDouble::isEmpty)) {
            return List.of();
        }
        LocalDate start = calendar.yearStart(request.fiscalYearStart());
        List<Map<String, Value>> goals = new ArrayList<>();
        String year = calendar.quarterOf(start).label().replaceFirst(" Q1$", "");
        goals.add(goal(year, "Book the quota of " + year, start, calendar.yearEnd(start), quota.annual()));
        List<Quarter> quarters = IntStream.range(0, 4)
                .mapToObj(quarter -> calendar.quarterOf(start.plusMonths(3L * quarter)))
                .toList();
        for (Quarter quarter : quarters) {
            goals.add(goal(quarter, quota));
        }
        return goals;
    }

    private static Map<String, Value> goal(Quarter quarter, Quota quota) {
        OptionalDouble own = quota.quarters().get(quarter.number() - 1);
        boolean spread = own.isEmpty() && quota.annual().isPresent();
        OptionalDouble target = spread ? OptionalDouble.of(quota.annual().getAsDouble() / 4) : own;
        String text = spread ? "Book a fourth of the year's quota" : "Book the quota of " + quarter.label();
        return goal(quarter.label(), text, quarter.start(), quarter.end(), target);
    }

    private static Map<String, Value> goal(
            String id, String text, LocalDate start, LocalDate end, OptionalDouble target) {
        Map<String, Value> row = new HashMap<>();
        row.put("Goal ID", Value.of(id));
        row.put("Goal", Value.of(text));
        row.put("Metric", Value.of(Goal.Metric.BOOKINGS.title()));
        row.put("Period start", Value.of(start));
        row.put("Period end", Value.of(end));
        row.put("Target", number(target));
        return row;
    }
}
