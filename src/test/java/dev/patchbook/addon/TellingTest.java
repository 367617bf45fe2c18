package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private final Telling american = new Telling(Locale.US, ZoneId.of("America/New_York"), NOW);
    private final Telling german = new Telling(Locale.GERMANY, ZoneId.of("Europe/Berlin"), NOW);

    @Test
    void amounts_carry_their_currency_and_the_users_separators() {
        assertThat(american.money(1_234_567.4, "USD")).isEqualTo("$1,234,567");
        assertThat(german.money(1_234_567.4, "EUR")).isEqualTo("1.234.567\u00a0€");
    }

    @Test
    void dates_read_as_the_user_writes_them() {
        LocalDate day = LocalDate.of(2026, 3, 9);

        assertThat(american.date(day)).isEqualTo("Mar 9, 2026");
        assertThat(german.date(day)).isEqualTo("09.03.2026");
    }

    @Test
    void a_near_moment_is_told_by_its_day() {
        assertThat(german.moment(Instant.parse("2026-11-23T09:42:00Z"))).isEqualTo("today at 10:42");
        assertThat(german.moment(Instant.parse("2026-11-22T09:42:00Z"))).isEqualTo("yesterday at 10:42");
        assertThat(german.moment(Instant.parse("2026-11-24T05:30:00Z"))).isEqualTo("tomorrow at 06:30");
        assertThat(german.moment(Instant.parse("2026-11-01T05:30:00Z"))).isEqualTo("01.11.2026 at 06:30");
    }

    @Test
    void a_goal_is_told_in_its_own_unit() {
        assertThat(american.measured(Value.of(0.25), Metric.WIN_RATE, "USD")).isEqualTo("25%");
        assertThat(american.measured(Value.of(12), Metric.NEW_LOGOS, "USD")).isEqualTo("12");
        assertThat(american.measured(Value.of(1200), Metric.BOOKINGS, "USD")).isEqualTo("$1,200");
        assertThat(american.measured(Value.BLANK, Metric.BOOKINGS, "USD")).isEqualTo("not known");
    }
}
