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
import org.junit.jupiter.api.Test;

class LifeTableTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    /// A thousand deals created on the first day: 400 won after 10 days, 300 lost after 20, 300 open.
    private final LifeTable table = table(thousand());

    @Test
    void the_chance_of_a_new_deal_is_the_share_that_was_won() {
        assertThat(table.chance(-1, 30)).isCloseTo(0.4, within(0.01));
        assertThat(table.chance(-1, 10)).isCloseTo(0, within(0.005));
        assertThat(table.chance(0, 10)).isCloseTo(0.4, within(0.01));
    }

    @Test
    void past_the_age_of_the_oldest_won_it_is_near_nothing_but_not_nothing() {
        assertThat(table.isOlderThanAnyWon(10)).isFalse();
        assertThat(table.isOlderThanAnyWon(11)).isTrue();
        assertThat(table.everWon(11)).isGreaterThan(0).isLessThan(0.02);
    }

    @Test
    void more_days_never_make_a_win_less_likely() {
        for (int age = 0; age < 200; age += 7) {
            for (int days = 0; days < 100; days++) {
                assertThat(table.chance(age, days)).isBetween(0.0, table.chance(age, days + 1));
            }
        }
    }

    @Test
    void a_deal_comes_into_the_window_at_the_age_that_it_had_then() {
        List<Opportunity> late = new ArrayList<>(thousand());
        for (int i = 0; i < 500; i++) {
            late.add(won("Before" + i)
                    .created("2025-11-01")
                    .closing("2025-12-31")
                    .build());
            late.add(lost("After" + i)
                    .created("2025-12-01")
                    .closing("2026-02-01")
                    .build());
        }

        LifeTable with = table(late);

        assertThat(with.chance(-1, 30)).isCloseTo(table.chance(-1, 30), within(0.005));
    }

    @Test
    void where_nothing_was_won_nothing_will_be() {
        LifeTable none = table(List.of(open("O").created("2026-01-01").build()));

        assertThat(none.everWon(5)).isZero();
    }

    private static LifeTable table(List<Opportunity> deals) {
        FiscalCalendar calendar = new FiscalCalendar(Month.JANUARY);
        QuarterRush none = QuarterRush.none(calendar);
        return LifeTable.of(Exposure.of(deals, calendar, FROM, TO), none, none);
    }

    private static List<Opportunity> thousand() {
        List<Opportunity> deals = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            deals.add(won("W" + i).created(FROM).closing(FROM.plusDays(10)).build());
        }
        for (int i = 0; i < 300; i++) {
            deals.add(lost("L" + i).created(FROM).closing(FROM.plusDays(20)).build());
            deals.add(open("O" + i).created(FROM).build());
        }
        return deals;
    }
}
