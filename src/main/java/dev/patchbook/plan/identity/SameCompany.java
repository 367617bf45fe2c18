package dev.patchbook.plan.identity;

import dev.patchbook.plan.InCrm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the accounts that are gone from the CRM and may go on as another one that is there: same web domain, or same
/// name but for the legal form. Nothing follows from it before the AE says so.
public final class SameCompany {

    /// What more accounts than this share does not tell any of them: our convention.
    private static final int MOST_ALIKE = 10;

    private final Map<String, List<Company>> byDomain = new HashMap<>();
    private final Map<String, List<Company>> byName = new HashMap<>();

    private SameCompany(List<Company> companies) {
        for (Company company : companies) {
            if (company.inCrm() instanceof InCrm.Present) {
                domain(company).ifPresent(domain -> note(byDomain, domain, company));
                note(byName, CompanyName.key(company.name()), company);
            }
        }
    }

    /// Two accounts that may be one.
    ///
    /// @param gone no longer in the CRM
    /// @param there in the CRM
    /// @param why what speaks for it, one sentence
    public record Pair(Company gone, Company there, String why) {}

    /// The pairs, in the order of the accounts that are gone; without those that the AE said are two.
    public static List<Pair> among(List<Company> companies) {
        List<Company> gone = companies.stream()
                .filter(company -> company.inCrm() instanceof InCrm.Gone)
                .toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        SameCompany search = new SameCompany(companies);
        return gone.stream().flatMap(one -> search.pairs(one).stream()).toList();
    }

    private List<Pair> pairs(Company gone) {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        Optional<String> domain = domain(gone);
        List<Company> sameDomain =
                domain.map(text -> byDomain.getOrDefault(text, List.of())).orElse(List.of());
        List<Company> sameName = byName.getOrDefault(CompanyName.key(gone.name()), List.of());
        for (Company there : enough(sameDomain)) {
            String names = sameName.contains(there) ? " and the same name" : "";
            pairs.put(
                    there.key(),
                    new Pair(gone, there, "Both have the domain %s%s.".formatted(domain.orElseThrow(), names)));
        }
        for (Company there : enough(sameName)) {
            pairs.putIfAbsent(there.key(), new Pair(gone, there, alike(gone.name(), there.name())));
        }
        InCrm.Gone said = (InCrm.Gone) gone.inCrm();
        pairs.keySet().removeIf(said::isNot);
        return List.copyOf(pairs.values());
    }

    private static String alike(String gone, String there) {
        return gone.equals(there)
                ? "Both are called “%s”.".formatted(gone)
                : "“%s” and “%s” differ only in legal form or spelling.".formatted(gone, there);
    }

    private static List<Company> enough(List<Company> alike) {
        return alike.size() > MOST_ALIKE ? List.of() : alike;
    }

    private static Optional<String> domain(Company company) {
        return company.domain().flatMap(WebDomain::of);
    }

    private static void note(Map<String, List<Company>> by, String key, Company company) {
        if (!key.isEmpty()) {
            by.computeIfAbsent(key, _ -> new ArrayList<>()).add(company);
        }
    }
}
