package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.button;
import static dev.patchbook.addon.Widget.line;

import dev.patchbook.refresh.PlanDirectory.Listing;
import dev.patchbook.store.RunLog;
import dev.patchbook.store.Schedule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When a plan is refreshed by itself.
final class ScheduleCard {

    static final String AT = "at";
    static final String DAYS = "days";

    private static final LocalTime USUAL = LocalTime.of(6, 30);

    private ScheduleCard() {}

    static Card of(Listing listing, Telling telling) {
        Optional<Schedule> schedule = listing.schedule();
        List<Widget> now = new ArrayList<>();
        now.add(line("Now", told(schedule, telling)).icon(Widget.Icon.SCHEDULE));
        listing.nextRun()
                .filter(_ -> schedule.isPresent())
                .ifPresent(next -> now.add(line("Next refresh", telling.moment(next))));
        listing.lastRun().ifPresent(run -> now.add(last(run, telling)));
        return Card.of(
                "schedule",
                "Automatic refresh",
                Section.of("", now),
                Section.of("Change it", form(listing, telling)),
                Section.of("", Widget.buttons(button("Back to the plan", Click.call(Act.LOOK_AGAIN, listing.id())))));
    }

    /// A schedule in one sentence.
    static String told(Optional<Schedule> schedule, Telling telling) {
        return schedule.map(set -> "Refreshes by itself %s at %s".formatted(days(set), telling.time(set.at())))
                .orElse("Refreshes only when you ask");
    }

    private static String days(Schedule schedule) {
        if (schedule.days().size() == DayOfWeek.values().length) {
            return "every day";
        }
        return "on "
                + Arrays.stream(DayOfWeek.values())
                        .filter(schedule.days()::contains)
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .collect(Collectors.joining(", "));
    }

    private static Widget last(RunLog.Run run, Telling telling) {
        String ended = telling.moment(run.finished().orElse(run.started()));
        return switch (run.outcome()) {
            case RUNNING -> line("Last refresh", "Running now").icon(Widget.Icon.WAIT);
            case SUCCEEDED -> line("Last refresh", ended).icon(Widget.Icon.CHECK);
            case FAILED, INTERRUPTED ->
                line("Last refresh failed", Markup.lines(Markup.of(ended), Markup.of(run.detail())))
                        .icon(Widget.Icon.PROBLEM);
        };
    }

    private static List<Widget> form(Listing listing, Telling telling) {
        List<Widget> form = new ArrayList<>();
        LocalTime at = listing.schedule().map(Schedule::at).orElse(USUAL);
        List<Widget.Option> times = Stream.concat(
                        IntStream.range(0, 48).mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half)),
                        Stream.of(at))
                .distinct()
                .sorted()
                .map(time -> new Widget.Option(time.toString(), telling.time(time), time.equals(at)))
                .toList();
        form.add(new Widget.Choice(AT, "At (time of the plan: " + telling.zone().getId() + ")", false, times));
        List<Widget.Option> days = Arrays.stream(DayOfWeek.values())
                .map(day -> new Widget.Option(
                        day.name().substring(0, 3),
                        day.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH),
                        isTicked(listing, day)))
                .toList();
        form.add(new Widget.Choice(DAYS, "On", true, days));
        List<Widget.Button> buttons = new ArrayList<>();
        buttons.add(Widget.mainButton("Save", Click.call(Act.SET_SCHEDULE, listing.id())));
        if (listing.schedule().isPresent()) {
            buttons.add(button("Stop", Click.call(Act.END_SCHEDULE, listing.id())));
        }
        form.add(new Widget.Buttons(buttons));
        return form;
    }

    private static boolean isTicked(Listing listing, DayOfWeek day) {
        return listing.schedule()
                .map(schedule -> schedule.days().contains(day))
                .orElse(day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY);
    }
}
