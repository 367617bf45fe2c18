package dev.patchbook.templates;

import dev.patchbook.plan.Setting;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The invented deals of the sample plan: two years of them, the oldest long closed, the newest just begun.
final class SampleDeals {

    private static final int COUNT = 300;
    private static final int SPAN_DAYS = 730;
    private static final List<String> PRODUCTS = List.of("Harbor", "Harbor Plus", "Beacon");
    private static final List<String> SOURCES = List.of("Outbound", "Website", "Partner", "Event", "Referral");
    private static final List<String> STAGES = List.of("Discovery", "Evaluation", "Proposal", "Negotiation");
    private static final int STALE = 17;

    private final Random random;
    private final LocalDate day;
    private final List<SampleAccounts.Company> companies;

    SampleDeals(Random random, LocalDate day, List<SampleAccounts.Company> companies) {
        this.random = random;
        this.day = day;
        this.companies = companies;
    }

    /// What each stage means, as the settings say it.
    static Stream<Map<String, Value>> stages() {
        return Stream.concat(
                IntStream.rangeClosed(1, STAGES.size())
                        .mapToObj(place -> stage(STAGES.get(place - 1), place + " Open")),
                Stream.of(stage("Closed Won", "9 Won"), stage("Closed Lost", "9 Lost")));
    }

    private static Map<String, Value> stage(String name, String meaning) {
        return Map.of(
                "Table", Value.of(Setting.STAGES),
                "Setting", Value.of(name),
                "Value", Value.of(meaning),
                "Source", Value.of("invented, as the deals"));
    }

    List<Map<String, Value>> rows() {
        List<Map<String, Value>> rows = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            rows.add(row(i));
        }
        rows.add(rows.get(COUNT / 2));
        return rows;
    }

    private Map<String, Value> row(int index) {
        SampleAccounts.Company company = companies.get(random.nextInt(companies.size()));
        String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        LocalDate created = day.minusDays(SPAN_DAYS - (long) index * SPAN_DAYS / COUNT);
        int cycle = Math.clamp(Math.round(Math.exp(4.1 + 0.5 * random.nextGaussian())), 8, 260);
        boolean won = random.nextDouble() < 0.18 + 0.3 * company.pull();
        boolean open = index == STALE || created.plusDays(cycle).isAfter(day);
        Map<String, Value> row = new HashMap<>();
        row.put("Opportunity ID", Value.of("O-%04d".formatted(index + 1)));
        row.put("Account ID", Value.of(company.id()));
        row.put("Account", Value.of(company.name()));
        row.put("Opportunity", Value.of(product + " for " + company.name()));
        row.put("Product", Value.of(product));
        row.put("Owner", Value.of("Robin Sample"));
        row.put("Source", Value.of(SOURCES.get(random.nextInt(SOURCES.size()))));
        row.put("Created", Value.of(created));
        double amount = amount(company);
        if (open) {
            open(row, created, cycle, amount);
        } else {
            row.put("Stage", Value.of(won ? "Closed Won" : "Closed Lost"));
            row.put("Outcome", Value.of(won ? "Won" : "Lost"));
            row.put("Amount", Value.of(amount));
            row.put("Close date", Value.of(created.plusDays(cycle)));
        }
        return row;
    }

    private void open(Map<String, Value> row, LocalDate created, int cycle, double amount) {
        long age = day.toEpochDay() - created.toEpochDay();
        row.put("Stage", Value.of(STAGES.get((int) Math.min(3, age * 4 / cycle))));
        row.put("Close date", Value.of(created.plusDays(cycle + (long) random.nextInt(20))));
        row.put("Last activity", Value.of(day.minusDays(Math.min(age, random.nextInt(40)))));
        if (random.nextInt(8) > 0) {
            row.put("Amount", Value.of(amount));
        }
        if (random.nextInt(2) > 0) {
            row.put("Next step", Value.of("Agree on the next meeting"));
            row.put("Next step date", Value.of(day.plusDays(random.nextInt(14))));
        }
    }

    private double amount(SampleAccounts.Company company) {
        double size = Math.log(Math.max(20, company.employees())) / Math.log(300);
        return 500 * Math.round(Math.exp(9.0 + 0.6 * random.nextGaussian()) * size / 500);
    }
}
