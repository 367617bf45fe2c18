package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The size band of each account: by the most employees that any account of its family has.
///
/// Source: GitLab handbook, go-to-market resources: SMB below 250, mid-market 250 to 3,999, enterprise from
/// 4,000, by the
/// largest head count in the account family. Unlike there, an account whose head count nobody knows has no
/// band.
public final class Segments {

    public static final String SMB = "SMB (under 250 employees)";
    public static final String MID_MARKET = "Mid-market (250–3,999)";
    public static final String ENTERPRISE = "Enterprise (4,000 and more)";

    private static final double MID_MARKET_FROM = 250;
    private static final double ENTERPRISE_FROM = 4_000;

    private final Families families;
    private final Map<String, Double> mostEmployees;

    private Segments(Families families, Map<String, Double> mostEmployees) {
        this.families = families;
        this.mostEmployees = mostEmployees;
    }

    /// The bands of a plan's accounts.
    public static Segments of(List<Account> accounts) {
        Families families = Families.of(accounts);
        Map<String, Double> most = new HashMap<>();
        for (Account account : accounts) {
            account.employees().ifPresent(count -> most.merge(families.of(account.key()), count, Math::max));
        }
        return new Segments(families, most);
    }

    /// The band of an account; empty where no account of its family has a head count.
    public Optional<String> of(String accountKey) {
        return Optional.ofNullable(mostEmployees.get(families.of(accountKey))).map(Segments::band);
    }

    private static String band(double employees) {
        if (employees < MID_MARKET_FROM) {
            return SMB;
        }
        return employees < ENTERPRISE_FROM ? MID_MARKET : ENTERPRISE;
    }
}
