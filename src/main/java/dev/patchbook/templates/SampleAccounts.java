package dev.patchbook.templates;

import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// The invented companies of the sample plan.
final class SampleAccounts {

    /// The AE's own column that the sample's settings name as a signal.
    static final String SIGNAL = "Trial users";

    private static final int COUNT = 60;
    private static final List<String> FIRST = List.of(
            "Aldermoor",
            "Brindlewick",
            "Cobbleton",
            "Dunwhistle",
            "Elderbrook",
            "Fennimore",
            "Gorseley",
            "Hawkspur",
            "Inglenook",
            "Juniper Row",
            "Kestrelby",
            "Larkhollow",
            "Mossgate",
            "Nettlefield",
            "Oakenshaw",
            "Pebblecombe",
            "Quillhaven",
            "Rookwood",
            "Saltmarsh",
            "Thistledown");
    private static final List<String> INDUSTRIES =
            List.of("Logistics", "Healthcare", "Food", "Software", "Energy", "Retail");
    private static final List<String> COUNTRIES =
            List.of("United States", "Canada", "United Kingdom", "Germany", "France");
    private static final List<String> CITIES = List.of("Springvale", "Port Ember", "Lowmere", "Altdorf", "Clairval");

    private SampleAccounts() {}

    /// An invented company.
    ///
    /// @param pull how likely it is to buy, from 0 to 1: what the plan has to find out
    record Company(String id, String name, String industry, int employees, int country, double pull) {}

    static List<Company> companies(Random random) {
        List<String> names = new ArrayList<>();
        for (String first : FIRST) {
            for (String industry : INDUSTRIES) {
                names.add(first + " " + industry);
            }
        }
        Collections.shuffle(names, random);
        List<Company> companies = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String name = names.get(i);
            String industry =
                    INDUSTRIES.stream().filter(name::endsWith).findFirst().orElseThrow();
            int employees = (int) Math.round(Math.exp(5.6 + 1.1 * random.nextGaussian()));
            companies.add(new Company(
                    "A-%03d".formatted(i + 1), name, industry, employees, random.nextInt(5), random.nextDouble()));
        }
        return companies;
    }

    static List<Map<String, Value>> rows(List<Company> companies, LocalDate day, Random random) {
        return companies.stream().map(company -> row(company, day, random)).toList();
    }

    private static Map<String, Value> row(Company company, LocalDate day, Random random) {
        boolean customer = company.pull() > 0.55;
        Map<String, Value> row = new HashMap<>();
        row.put("Account ID", Value.of(company.id()));
        row.put("Account", Value.of(company.name()));
        row.put("Domain", Value.of(company.name().toLowerCase(Locale.ROOT).replace(" ", "-") + ".example"));
        row.put("Owner", Value.of("Robin Sample"));
        row.put("Country", Value.of(COUNTRIES.get(company.country())));
        row.put("City", Value.of(CITIES.get(company.country())));
        row.put("Industry", Value.of(company.industry()));
        row.put("Employees", Value.of(company.employees()));
        row.put("Annual revenue", Value.of(company.employees() * (120.0 + random.nextInt(120)) * 1000));
        row.put("Customer status", Value.of(customer ? "Customer" : "Prospect"));
        if (customer) {
            row.put("Customer since", Value.of(day.minusDays(200L + random.nextInt(900))));
            row.put("ARR", Value.of(1000.0 * (5 + random.nextInt(60))));
            row.put("Renewal date", Value.of(day.plusDays(10L + random.nextInt(340))));
        }
        if (random.nextInt(3) > 0) {
            row.put("Potential ARR", Value.of(1000.0 * (40 + company.employees() / 5)));
        }
        if (random.nextInt(10) > 0) {
            row.put("Last activity", Value.of(day.minusDays(random.nextInt(120))));
        }
        if (random.nextInt(4) > 0) {
            row.put(SIGNAL, Value.of(Math.rint(company.pull() * 20 * random.nextDouble())));
        }
        return row;
    }
}
