package dev.patchbook.analysis.prioritization;

import java.time.LocalDate;
import java.util.Optional;

/// What there is to do with an account.
enum Play {
    LAND("Land"),
    EXPAND("Expand"),
    RENEW("Renew"),
    WIN_BACK("Win back");

    /// A renewal is near from this many days before it: our convention, a quarter.
    static final int RENEWAL_NEAR_DAYS = 90;

    private final String title;

    Play(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Play of(Facts facts, LocalDate asOf) {
        if (facts.isFormerCustomer()) {
            return WIN_BACK;
        }
        if (!facts.isCustomer()) {
            return LAND;
        }
        return renewalNear(facts, asOf).isPresent() ? RENEW : EXPAND;
    }

    /// The renewal date of a customer, where it is near or past.
    static Optional<LocalDate> renewalNear(Facts facts, LocalDate asOf) {
        return facts.account()
                .renewalDate()
                .filter(_ -> facts.isCustomer())
                .filter(day -> !day.isAfter(asOf.plusDays(RENEWAL_NEAR_DAYS)));
    }
}
