package dev.patchbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Amount;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.RowPlace;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.read.PlanReader;
import dev.patchbook.workbook.read.Reading;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanReaderTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final BookOnPaper book = new BookOnPaper();
    private final SheetOnPaper accounts = book.provision(InputTabs.ACCOUNTS, 20);
    private final SheetOnPaper deals = book.provision(InputTabs.OPPORTUNITIES, 20);
    private final SheetOnPaper goals = book.provision(InputTabs.GOALS, 20);
    private final SheetOnPaper settings = book.provision(InputTabs.SETTINGS, 40);

    @Test
    void a_record_knows_where_each_of_its_cells_stands() {
        deal(3, "Opportunity ID", "D1");

        RowPlace place = read().plan().opportunities().getFirst().place();

        assertThat(place.address()).isEqualTo("Opportunities!A4");
        assertThat(place.cell("Amount")).isEqualTo("J4");
    }

    @Test
    void a_deal_that_still_names_an_account_by_its_old_key_is_the_new_one_s() {
        account(1, "Account ID", "A1", "Account", "Acme GmbH", "In CRM", "No, renamed to A2 on 2026-05-02");
        account(2, "Account ID", "A2", "Account", "Acme Corp", "In CRM", "No, merged into A3 on 2026-05-03");
        account(3, "Account ID", "A3", "Account", "Acme Group");
        account(4, "Account ID", "A4", "Account", "Acme Labs", "Parent ID", "A1");
        deal(1, "Opportunity ID", "D1", "Account ID", "A1");
        deal(2, "Opportunity ID", "D2", "Account", "acme gmbh");

        Reading reading = read();

        assertThat(reading.plan().opportunities())
                .extracting(Opportunity::accountKey)
                .containsExactly(Optional.of("A3"), Optional.of("A3"));
        assertThat(reading.plan().accounts().getLast().parentId()).contains("A3");
        assertThat(reading.plan().accounts().getFirst().vanishedSince()).contains(LocalDate.of(2026, 5, 2));
    }

    @Test
    void accounts_that_name_each_other_as_successor_end_nowhere_and_harm_nothing() {
        account(1, "Account ID", "A1", "Account", "Acme", "In CRM", "No, renamed to A2 on 2026-05-02");
        account(2, "Account ID", "A2", "Account", "Bolt", "In CRM", "No, renamed to A1 on 2026-05-03");
        deal(1, "Opportunity ID", "D1", "Account ID", "A1");

        assertThat(readDeals()).extracting(Opportunity::accountKey).allMatch(Optional::isPresent);
    }

    @Test
    void an_unreadable_amount_is_named_and_the_deal_stays_with_its_amount_unknown() {
        deal(11, "Opportunity ID", "D1", "Amount", "n/a");

        Reading reading = read();

        assertThat(reading.plan().opportunities()).singleElement().satisfies(deal -> {
            assertThat(deal.key()).isEqualTo("D1");
            assertThat(deal.amount()).isEqualTo(Amount.UNKNOWN);
        });
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("Opportunities!J12 should be a number, but it says “n/a”.");
            assertThat(problem.fix())
                    .isEqualTo("Type the amount as a plain number, or clear the cell if you do not know it.");
            assertThat(problem.place()).isEqualTo(new Problem.Place("Opportunities", "D1", "Amount", "J12"));
        });
    }

    @Test
    void a_number_too_large_to_be_meant_is_named_and_unknown() {
        deal(1, "Opportunity ID", "D1", "Amount", 1e308);
        deal(2, "Opportunity ID", "D2", "Amount", "-1e300");
        deal(3, "Opportunity ID", "D3", "Amount", 1e15);

        Reading reading = read();

        assertThat(reading.plan().opportunities())
                .extracting(Opportunity::amount)
                .containsExactly(Amount.UNKNOWN, Amount.UNKNOWN, new Amount.Known(1e15));
        assertThat(reading.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Opportunities!J2 says 1.0E308, which is too large to be meant.",
                        "Opportunities!J3 says -1.0E300, which is too large to be meant.");
    }

    @Test
    void ids_that_differ_in_case_alone_are_two_deals() {
        deal(1, "Opportunity ID", "0065g00AbC");
        deal(2, "Opportunity ID", "0065g00aBc");

        Reading reading = read();

        assertThat(reading.plan().opportunities())
                .extracting(Opportunity::key)
                .containsExactly("0065g00AbC", "0065g00aBc");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_blank_amount_is_unknown_and_a_zero_is_zero() {
        deal(1, "Opportunity ID", "D1");
        deal(2, "Opportunity ID", "D2", "Amount", 0);

        List<Opportunity> read = readDeals();

        assertThat(read).extracting(Opportunity::amount).containsExactly(Amount.UNKNOWN, new Amount.Known(0));
    }

    @Test
    void a_number_typed_as_text_is_read_after_the_locale_and_told() {
        deal(1, "Opportunity ID", "D1", "Amount", "1,200");

        Reading reading = read();

        assertThat(reading.plan().opportunities().getFirst().knownAmount()).hasValue(1200);
        assertThat(reading.problems())
                .extracting(Problem::kind, Problem::severity)
                .containsExactly(tuple("Number typed as text", Problem.Severity.NOTE));
    }

    @Test
    void dates_are_serial_numbers_or_text_and_ambiguous_ones_are_told() {
        deal(
                1,
                "Opportunity ID",
                "D1",
                "Created",
                SerialDate.of(LocalDate.of(2026, 3, 31)),
                "Close date",
                "2026-04-30");
        deal(2, "Opportunity ID", "D2", "Created", "03/04/2026", "Close date", "31/12/2026");
        deal(3, "Opportunity ID", "D3", "Created", "soon", "Close date", 20260331);

        Reading reading = read();

        assertThat(reading.plan().opportunities())
                .extracting(Opportunity::created, Opportunity::closeDate)
                .containsExactly(
                        tuple(Optional.of(LocalDate.of(2026, 3, 31)), Optional.of(LocalDate.of(2026, 4, 30))),
                        tuple(Optional.of(LocalDate.of(2026, 3, 4)), Optional.of(LocalDate.of(2026, 12, 31))),
                        tuple(Optional.empty(), Optional.empty()));
        assertThat(reading.problems())
                .extracting(Problem::kind, problem -> problem.place().cell())
                .containsExactly(
                        tuple("Date typed as text", "N2"),
                        tuple("Ambiguous date", "M3"),
                        tuple("Date typed as text", "N3"),
                        tuple("Not a date", "M4"),
                        tuple("Not a date", "N4"));
    }

    @Test
    void the_first_row_of_a_key_counts_and_the_others_are_named_and_left_out() {
        deal(1, "Opportunity ID", "D1", "Amount", 10);
        deal(2, "Opportunity ID", "D1", "Amount", 20);
        deal(3, "Account", "Acme", "Opportunity", "Big one");
        deal(4, "Account", " ACME ", "Opportunity", "big one");
        account(1, "Account", "Acme");
        account(2, "Account", "acme ");

        Reading reading = read();

        assertThat(reading.plan().opportunities()).extracting(Opportunity::key).containsExactly("D1", "acme|big one|");
        assertThat(reading.plan().accounts()).extracting(Account::name).containsExactly("Acme");
        assertThat(reading.problems())
                .filteredOn(problem -> problem.kind().equals("Duplicate"))
                .extracting(Problem::message, Problem::amountTouched)
                .containsExactly(
                        tuple(
                                "Accounts!3 has the same key as row 2 (“acme ”); row 2 counts, this one does not.",
                                OptionalDouble.empty()),
                        tuple(
                                "Opportunities!3 has the same key as row 2 (“D1”); row 2 counts, this one does not.",
                                OptionalDouble.of(20)),
                        tuple(
                                "Opportunities!5 has the same key as row 4 (“big one”); row 4 counts, this one does not.",
                                OptionalDouble.empty()));
    }

    @Test
    void two_accounts_of_one_name_with_ids_of_their_own_are_two_accounts() {
        account(1, "Account ID", "A1", "Account", "Acme");
        account(2, "Account ID", "A2", "Account", "Acme");

        assertThat(read().plan().accounts()).extracting(Account::key).containsExactly("A1", "A2");
    }

    @Test
    void a_row_without_a_key_is_named_and_an_empty_one_is_not() {
        deal(1, "Amount", 500);
        deal(3, "Opportunity ID", "D1");
        account(4, "Exclude", false);

        Reading reading = read();

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("Opportunities!2 has no key, so the row does not count.");
            assertThat(problem.fix())
                    .isEqualTo("Fill in the Opportunity ID, or the account and the deal's name, or empty the row.");
        });
    }

    @Test
    void an_amount_in_another_currency_counts_with_a_rate_and_is_told_without_one() {
        set("Settings", "Currency", "EUR");
        set("Rates", "USD", 0.9);
        deal(1, "Opportunity ID", "D1", "Amount", 100, "Currency", "usd");
        deal(2, "Opportunity ID", "D2", "Amount", 100, "Currency", "GBP");
        deal(3, "Opportunity ID", "D3", "Amount", 200, "Currency", "GBP");
        deal(4, "Opportunity ID", "D4", "Amount", 100, "Currency", "EUR");

        Reading reading = read();

        assertThat(reading.plan().opportunities())
                .extracting(Opportunity::amount)
                .containsExactly(
                        new Amount.Known(90),
                        new Amount.NoRate(100, "GBP"),
                        new Amount.NoRate(200, "GBP"),
                        new Amount.Known(100));
        assertThat(reading.problems())
                .extracting(Problem::message)
                .containsExactly("There is no rate for GBP, so amounts in it are left out "
                        + "(2 deals, the first in Opportunities!K3).");
    }

    @Test
    void a_blank_outcome_follows_the_stage_by_the_table_on_settings_else_by_its_name() {
        set("Stages", "Signed", "9 Won");
        deal(1, "Opportunity ID", "D1", "Stage", "signed");
        deal(2, "Opportunity ID", "D2", "Stage", "Closed Lost");
        deal(3, "Opportunity ID", "D3", "Stage", "Parked");
        deal(4, "Opportunity ID", "D4", "Stage", "Parked");
        deal(5, "Opportunity ID", "D5", "Stage", "Closed Won", "Outcome", "Lost");
        deal(6, "Opportunity ID", "D6", "Stage", "Won", "Outcome", "perhaps");

        Reading reading = read();

        assertThat(reading.plan().opportunities())
                .extracting(Opportunity::outcome)
                .containsExactly(Outcome.WON, Outcome.LOST, Outcome.OPEN, Outcome.OPEN, Outcome.LOST, Outcome.WON);
        assertThat(reading.problems())
                .extracting(Problem::kind, problem -> problem.place().cell())
                .containsExactly(tuple("Unknown outcome", "O7"), tuple("Unknown stage", "G4"));
    }

    @Test
    void deals_bind_by_id_else_by_name_and_an_account_that_is_not_there_is_told_once() {
        account(1, "Account ID", "A1", "Account", "Acme");
        account(2, "Account", "Bolt");
        deal(1, "Opportunity ID", "D1", "Account ID", "A1", "Account", "Old name");
        deal(2, "Opportunity ID", "D2", "Account", "BOLT");
        deal(3, "Opportunity ID", "D3", "Account", "Crux", "Amount", 5);
        deal(4, "Opportunity ID", "D4", "Account", "Crux", "Amount", 7);
        deal(5, "Opportunity ID", "D5");

        Reading reading = read();

        assertThat(reading.plan().opportunities())
                .extracting(Opportunity::accountKey)
                .containsExactly(
                        Optional.of("A1"), Optional.of("bolt"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message())
                    .isEqualTo("“Crux” is not on Accounts (2 deals, the first in Opportunities!C4).");
            assertThat(problem.amountTouched()).hasValue(12);
        });
    }

    @Test
    void parents_are_found_by_id_or_name_and_circles_are_broken() {
        account(1, "Account ID", "A1", "Account", "Acme", "Parent ID", "A2");
        account(2, "Account ID", "A2", "Account", "Bolt", "Parent ID", "acme");
        account(3, "Account", "Crux", "Parent ID", "Bolt");
        account(4, "Account", "Dune", "Parent ID", "Nobody");

        Reading reading = read();

        assertThat(reading.plan().accounts())
                .extracting(Account::parentId)
                .containsExactly(Optional.of("A2"), Optional.empty(), Optional.of("A2"), Optional.of("Nobody"));
        assertThat(reading.problems()).extracting(Problem::kind).containsExactly("Circle of parents", "Unknown parent");
    }

    @Test
    void a_row_that_vanished_from_the_crm_says_since_when() {
        deal(1, "Opportunity ID", "D1", "In CRM", "No, since 2026-02-01");
        deal(2, "Opportunity ID", "D2", "In CRM", "Yes");

        assertThat(readDeals())
                .extracting(Opportunity::vanishedSince)
                .containsExactly(Optional.of(LocalDate.of(2026, 2, 1)), Optional.empty());
    }

    @Test
    void columns_of_the_ae_s_own_and_flags_come_along() {
        accounts.insertColumns(1, 1);
        accounts.type(0, 1, "Seats").type(1, 0, 7).type(1, 1, 12).type(1, 2, "Acme");
        account(2, "Account", "Bolt", "Exclude", "yes", "Region", "n/a");

        List<Account> read = read().plan().accounts();

        assertThat(read).extracting(Account::key).containsExactly("7", "bolt");
        assertThat(read.getFirst().more()).containsExactlyEntriesOf(Map.of("Seats", Value.of(12)));
        assertThat(read).extracting(Account::excluded).containsExactly(false, true);
        assertThat(read.getLast().region()).hasValue("n/a");
    }

    @Test
    void probabilities_and_types_are_read_in_any_of_their_forms() {
        set("Deal types", "Land", "New");
        deal(1, "Opportunity ID", "D1", "Probability", 0.7, "Type", "Land");
        deal(2, "Opportunity ID", "D2", "Probability", 70, "Type", "Existing Customer - Upgrade");
        deal(3, "Opportunity ID", "D3", "Probability", "70%", "Type", "Renewal");
        deal(4, "Opportunity ID", "D4", "Probability", 170, "Type", "Barter");

        Reading reading = read();

        assertThat(reading.plan().opportunities())
                .extracting(Opportunity::probability)
                .containsExactly(
                        OptionalDouble.of(0.7), OptionalDouble.of(0.7), OptionalDouble.of(0.7), OptionalDouble.empty());
        assertThat(reading.plan().opportunities())
                .extracting(Opportunity::type)
                .containsExactly(
                        Optional.of(DealType.NEW),
                        Optional.of(DealType.EXPANSION),
                        Optional.of(DealType.RENEWAL),
                        Optional.empty());
        assertThat(reading.problems())
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder("Number typed as text", "Not a percentage", "Unknown deal type");
    }

    @Test
    void a_goal_with_its_condition_is_read() {
        goal(
                1,
                "Q1",
                "Bookings in healthcare",
                "Bookings",
                "industry = \"Health care\"",
                "2026-01-01",
                "2026-03-31",
                50_000);
        goal(2, "Q2", "", "new logos", "Amount >= 5000", "2026-04-01", "2026-06-30", 3);
        goal(3, "Q3", "", "new logos", "Product contains GTX", "2026-04-01", "2026-06-30", 3);

        assertThat(read().plan().goals())
                .extracting(Goal::id, Goal::name, Goal::metric, Goal::where, Goal::target)
                .containsExactly(
                        tuple(
                                "Q1",
                                "Bookings in healthcare",
                                Goal.Metric.BOOKINGS,
                                Optional.of(new Goal.Where("Industry", "=", "Health care")),
                                OptionalDouble.of(50_000)),
                        tuple(
                                "Q2",
                                "Q2",
                                Goal.Metric.NEW_LOGOS,
                                Optional.of(new Goal.Where("Amount", ">=", "5000")),
                                OptionalDouble.of(3)),
                        tuple(
                                "Q3",
                                "Q3",
                                Goal.Metric.NEW_LOGOS,
                                Optional.of(new Goal.Where("Product", "contains", "GTX")),
                                OptionalDouble.of(3)));
    }

    @Test
    void a_goal_that_cannot_be_counted_is_left_out_and_told() {
        goal(1, "Q1", "", "happiness", "", "2026-01-01", "2026-03-31", 1);
        goal(2, "Q2", "", "bookings", "Colour = red", "2026-01-01", "2026-03-31", 1);
        goal(3, "Q3", "", "bookings", "", "2026-03-31", "2026-01-01", 1);
        goal(4, "Q4", "", "bookings", "", "", "2026-01-01", 1);
        goal(5, "Q5", "", "bookings", "", "2026-01-01", "2026-03-31", "many");

        Reading reading = read();

        assertThat(reading.plan().goals())
                .extracting(Goal::id, Goal::target)
                .containsExactly(tuple("Q5", OptionalDouble.empty()));
        assertThat(reading.problems())
                .filteredOn(problem -> problem.kind().equals("Goal left out"))
                .extracting(Problem::message)
                .containsExactly(
                        "Goals!C2 says “happiness”, which is no metric, so goal Q1 is left out.",
                        "Goals!D3 says “Colour = red”, which is no condition on a column of Accounts, Opportunities or Activity, "
                                + "so goal Q2 is left out.",
                        "Goals!G4 says 2026-01-01, before the period starts on 2026-03-31, so goal Q3 is left out.",
                        "Goals!F5 is blank, so goal Q4 is left out.");
    }

    @Test
    void blank_settings_take_their_documented_defaults() {
        PlanSettings read = read().plan().settings();

        assertThat(read.currency()).isEqualTo("USD");
        assertThat(read.timeZone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(read.planYear()).isEqualTo(2026);
        assertThat(read.weights()).isEqualTo(new PlanSettings.Weights(30, 20, 20, 30));
        assertThat(read.tiers()).isEqualTo(new PlanSettings.Tiers(0.15, 0.35, 25, 14, 30, 90));
        assertThat(read.stalenessDays()).isEqualTo(7);
        assertThat(read.workingDays().workingDays()).hasSize(5).doesNotContain(DayOfWeek.SUNDAY);
        assertThat(read.quota().annual()).isEmpty();
        assertThat(read.keepRankOrder()).isFalse();
    }

    @Test
    void typed_settings_hold() {
        set("Settings", "Owner", "Ada Example");
        set("", "Fiscal year starts in", "February");
        set("Settings", "Time zone", "America/New_York");
        set("Settings", "Quota for the year", 400_000);
        set("Settings", "Quota Q2", "100,000");
        set("Settings", "Working days", "Mon, Tuesday");
        set("Settings", "Holidays", "2026-12-25, 2026-12-26");
        set("Settings", "Tier A share", 0.2);
        set("Settings", "Signal columns", "Seats, Logins");
        set("Settings", "Keep rank order", true);
        set("Ideal customer", "Industry = Healthcare", 10);
        set("Ideal customer", "Employees >= 1000", 5);
        set("Stages", "Parked", "3 Open Pipeline");

        PlanSettings read = read().plan().settings();

        assertThat(read.owner()).hasValue("Ada Example");
        assertThat(read.calendar().yearOf(LocalDate.of(2026, 2, 1))).isEqualTo(2027);
        assertThat(read.planYear()).isEqualTo(2027);
        assertThat(read.timeZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(read.quota().annual()).hasValue(400_000);
        assertThat(read.quota().quarters().get(1)).hasValue(100_000);
        assertThat(read.workingDays().workingDays()).isEqualTo(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY));
        assertThat(read.workingDays().holidays()).hasSize(2);
        assertThat(read.tiers().shareA()).isEqualTo(0.2);
        assertThat(read.signalColumns()).containsExactly("Seats", "Logins");
        assertThat(read.keepRankOrder()).isTrue();
        assertThat(read.idealCustomer())
                .containsExactly(
                        new PlanSettings.IdealTrait("Industry", "Healthcare", 10),
                        new PlanSettings.IdealTrait("Employees", ">= 1000", 5));
        assertThat(read.stages().get("parked"))
                .isEqualTo(new PlanSettings.Stage("Parked", 3, Outcome.OPEN, Optional.of("Pipeline")));
    }

    @Test
    void an_unusable_setting_takes_its_default_and_is_told() {
        set("Settings", "Time zone", "Mars/Olympus");
        set("Settings", "Weight of Fit", -3);
        set("Settings", "Currency", "dollars");
        set("Settings", "Favourite colour", "blue");
        set("Stages", "Parked", "maybe");

        Reading reading = read();

        assertThat(reading.plan().settings().weights().fit()).isEqualTo(30);
        assertThat(reading.plan().settings().currency()).isEqualTo("USD");
        assertThat(reading.plan().settings().timeZone()).isEqualTo(ZoneId.of("Etc/UTC"));
        assertThat(reading.problems())
                .extracting(Problem::kind, problem -> problem.place().cell())
                .containsExactlyInAnyOrder(
                        tuple("Unknown setting", "B5"),
                        tuple("Unusable setting", "C2"),
                        tuple("Unusable setting", "C3"),
                        tuple("Unusable setting", "C4"),
                        tuple("Unusable setting", "C6"));
    }

    @Test
    void freshness_comes_from_the_import_and_from_an_edit_since_the_last_refresh() {
        deal(
                1,
                "Opportunity ID",
                "D1",
                "Created",
                SerialDate.of(LocalDate.of(2026, 4, 1)),
                "Close date",
                SerialDate.of(LocalDate.of(2027, 4, 1)));
        account(1, "Account", "Acme");
        accounts.labels.add(book.ids.next(Metadata.IMPORTED, "2026-04-01T08:00:00Z"));
        Digest before = bindings().tab("Accounts").orElseThrow().digest();
        accounts.labels.add(book.ids.next(Metadata.DIGEST, before.label(Optional.empty())));
        deals.labels.add(book.ids.next(Metadata.DIGEST, new Digest("0").label(Optional.empty())));
        book.labels.add(book.ids.next(Metadata.REFRESHED, "2026-04-20T06:30:00Z 2026-04-20"));

        List<Freshness> freshness = read().plan().freshness();

        assertThat(freshness)
                .containsExactly(
                        new Freshness(
                                "Accounts",
                                Optional.of(Instant.parse("2026-04-01T08:00:00Z")),
                                Optional.empty(),
                                Optional.empty()),
                        new Freshness(
                                "Opportunities",
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-04-20T06:30:00Z")),
                                Optional.of(LocalDate.of(2026, 4, 1))),
                        new Freshness("Goals", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_digest_changes_with_a_cell_of_the_ae_s_and_not_with_order_or_with_what_patchbook_writes() {
        account(1, "Account", "Acme", "Owner", "Ada");
        account(2, "Account", "Bolt");
        Digest before = digest();

        account(1, "In CRM", "Yes");
        accounts.moveColumn(1, 4);
        accounts.insertRows(1, 1);
        Digest same = digest();
        accounts.type(2, 4, "Acme Ltd");
        Digest changed = digest();

        assertThat(same).isEqualTo(before);
        assertThat(changed).isNotEqualTo(before);
    }

    @Test
    void what_the_ae_typed_on_computed_tabs_is_read() {
        account(1, "Account ID", "A1", "Account", "Acme");
        SheetOnPaper ranking = book.provision(PRIORITIZATION, 5);
        ranking.typeRow(1, "", "Acme", 2, "they called", "", 5000, "", SerialDate.of(LocalDate.of(2026, 6, 1)));
        ranking.typeRow(2, "", "Bolt");
        ranking.typeRow(3, "", "Crux", "first");

        Reading reading = read();

        assertThat(reading.plan().judgements()).containsOnlyKeys("A1");
        assertThat(reading.plan().judgements().get("A1")).satisfies(judgement -> {
            assertThat(judgement.myRank()).hasValue(2);
            assertThat(judgement.planThisYear()).hasValue(5000);
            assertThat(judgement.snoozeUntil()).hasValue(LocalDate.of(2026, 6, 1));
            assertThat(judgement.place().address()).isEqualTo("Prioritization!C2");
        });
        assertThat(reading.problems()).extracting(Problem::kind).containsExactly("Not a number");
    }

    private static final TableSchema PRIORITIZATION = prioritization();

    private static TableSchema prioritization() {
        Column.Format format = Column.Format.TEXT;
        return new TableSchema(
                "Prioritization",
                "",
                List.of(
                                "Account ID",
                                "Account",
                                "My rank",
                                "My reason",
                                "Valid until",
                                "Plan this year",
                                "Done on",
                                "Snooze until")
                        .stream()
                        .map(header -> Column.ofAe(header, format, ""))
                        .toList(),
                Optional.of("Account ID"),
                List.of("Account"),
                Optional.empty(),
                TableSchema.WhenGone.EMPTIED);
    }

    private Bindings bindings() {
        return Bindings.of(
                book.read(),
                List.of(
                        InputTabs.ACCOUNTS,
                        InputTabs.OPPORTUNITIES,
                        InputTabs.GOALS,
                        InputTabs.SETTINGS,
                        PRIORITIZATION));
    }

    private Reading read() {
        return PlanReader.read(book.read(), bindings(), NOW);
    }

    private List<Opportunity> readDeals() {
        return read().plan().opportunities();
    }

    private Digest digest() {
        return bindings().tab("Accounts").orElseThrow().digest();
    }

    private void deal(int row, Object... cells) {
        fill(deals, InputTabs.OPPORTUNITIES, row, cells);
    }

    private void account(int row, Object... cells) {
        fill(accounts, InputTabs.ACCOUNTS, row, cells);
    }

    private void goal(
            int row, Object id, String name, String metric, String where, String start, String end, Object target) {
        fill(
                goals,
                InputTabs.GOALS,
                row,
                "Goal ID",
                id,
                "Goal",
                name,
                "Metric",
                metric,
                "Where",
                where,
                "Period start",
                start,
                "Period end",
                end,
                "Target",
                target);
    }

    private void set(String table, String setting, Object value) {
        int row = settings.read(0).grid().height();
        fill(settings, InputTabs.SETTINGS, row, "Table", table, "Setting", setting, "Value", value);
    }

    /// Types values under headers, whichever place the column has now.
    private void fill(SheetOnPaper sheet, TableSchema schema, int row, Object... cells) {
        TabBinding tab =
                Bindings.of(book.read(), List.of(schema)).tab(schema.title()).orElseThrow();
        for (int i = 0; i < cells.length; i += 2) {
            sheet.type(row, tab.column((String) cells[i]).orElseThrow(), cells[i + 1]);
        }
    }
}
