package dev.patchbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.PlanId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    @Test
    void the_next_time_is_today_while_that_time_is_ahead() {
        Schedule schedule = schedule("06:30", DAILY, "Europe/Paris");

        assertThat(schedule.next(Instant.parse("2026-11-23T05:00:00Z"))).isEqualTo("2026-11-23T05:30:00Z");
        assertThat(schedule.next(Instant.parse("2026-11-23T05:30:00Z"))).isEqualTo("2026-11-24T05:30:00Z");
    }

    @Test
    void only_chosen_weekdays_count() {
        Schedule mondays = schedule("06:30", EnumSet.of(DayOfWeek.MONDAY), "Etc/UTC");

        assertThat(mondays.next(Instant.parse("2026-11-23T07:00:00Z"))).isEqualTo("2026-11-30T06:30:00Z");
    }

    @Test
    void a_time_that_the_change_to_summer_time_skips_is_an_hour_later_that_day() {
        Schedule schedule = schedule("02:30", DAILY, "Europe/Paris");

        assertThat(schedule.next(Instant.parse("2026-03-28T12:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void the_text_of_the_days_reads_back_as_the_same_days() {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY);

        assertThat(schedule("06:30", days, "Etc/UTC").daysText()).isEqualTo("MON,SUN");
        assertThat(Schedule.daysOf("MON,SUN")).isEqualTo(days);
    }

    private static Schedule schedule(String at, Set<DayOfWeek> days, String zone) {
        return new Schedule(new PlanId("p1"), LocalTime.parse(at), days, ZoneId.of(zone));
    }
}
