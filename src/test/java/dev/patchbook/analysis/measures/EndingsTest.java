package dev.patchbook.analysis.measures;

import static dev.patchbook.analysis.DealBuilder.lost;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A year in which every deal ends at a daily rate of 1 in 100 won and 1 in 100 lost at any age, thrice that in the
/// last two weeks of a quarter.
class EndingsTest {

    private static final FiscalCalendar CALENDAR = new FiscalCalendar(Month.JANUARY);
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final double RATE = 0.01;

    private final Exposure exposure = Exposure.of(year(), CALENDAR, FROM, AS_OF);
    private final Endings endings = Endings.of(exposure, CALENDAR);

    @Test
    void the_rush_is_told_from_the_age_of_the_deals_that_are_in_it() {
        double quiet = endings.wins().on(LocalDate.of(2026, 2, 1));

        assertThat(endings.wins().on(LocalDate.of(2026, 3, 31)) / quiet).isCloseTo(3, within(0.3));
        assertThat(endings.losses().on(LocalDate.of(2026, 3, 20)) / quiet).isCloseTo(3, within(0.3));
        for (int age = 5; age < 90; age += 28) {
            assertThat(endings.ageing().chance(age, 28))
                    .as("chance from the age of %d days", age)
                    .isCloseTo((1 - Math.pow(1 - 2 * RATE / quiet, 28)) / 2, within(0.03));
        }
    }

    @Test
    void a_quiet_month_leaves_the_deals_for_the_rush() {
        double longRun = new Ahead(endings, AS_OF, 0, 700).won(10);
        double quarter = new Ahead(endings, AS_OF, 0, 90).won(10);
        double lastTwoWeeks = new Ahead(endings, AS_OF, 76, 90).won(10);

        double left = Math.pow(1 - 2 * RATE, 76);
        assertThat(longRun).isCloseTo(0.5, within(0.03));
        assertThat(lastTwoWeeks).isCloseTo(left * (1 - Math.pow(1 - 6 * RATE, 14)) / 2, within(0.02));
        assertThat(quarter).isCloseTo((1 - left) / 2 + lastTwoWeeks, within(0.03));
    }

    @Test
    void months_that_differ_by_the_rush_alone_have_no_variance_of_their_own() {
        TrackRecord record = TrackRecord.of(year(), CALENDAR, AS_OF);

        assertThat(record.window()).hasSize(12);
        assertThat(record.variance()).isLessThan(0.003);
        assertThat(record.degreesOfFreedom()).isBetween(9.0, 9.1);
    }

    private static List<Opportunity> year() {
        Random random = new Random(7);
        List<Opportunity> deals = new ArrayList<>();
        for (LocalDate created = FROM; !created.isAfter(AS_OF); created = created.plusDays(1)) {
            for (int i = 0; i < 20; i++) {
                LocalDate day = created;
                double chance = random.nextDouble();
                while (chance >= 2 * rate(day)) {
                    day = day.plusDays(1);
                    chance = random.nextDouble();
                }
                deals.add(deal(created + "-" + i, created, day, chance < rate(day)));
            }
        }
        return deals;
    }

    private static double rate(LocalDate day) {
        return QuarterRush.week(CALENDAR, day) < 2 ? 3 * RATE : RATE;
    }

    private static Opportunity deal(String key, LocalDate created, LocalDate ended, boolean isWon) {
        if (ended.isAfter(AS_OF)) {
            return open(key).created(created).build();
        }
        return (isWon ? won(key) : lost(key)).created(created).closing(ended).build();
    }
}
