package dev.patchbook.workbook.read;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Digest;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells how old the data of the input tabs are (workbook.md rule 10).
final class FreshnessReader {

    private final Bindings bindings;
    private final Optional<Instant> lastRefresh;
    private final LocalDate today;

    FreshnessReader(Workbook workbook, Bindings bindings, LocalDate today) {
        this.bindings = bindings;
        this.lastRefresh = workbook.metadata(Metadata.REFRESHED).flatMap(label -> Digest.instant(label.value()));
        this.today = today;
    }

    List<Freshness> read(List<Account> accounts, List<Opportunity> deals, List<Activity> activities) {
        List<Freshness> freshness = new ArrayList<>();
        Newest ofAccounts = new Newest(today);
        accounts.forEach(account -> note(ofAccounts, account));
        Newest ofDeals = new Newest(today);
        deals.forEach(deal -> note(ofDeals, deal));
        Newest ofActivities = new Newest(today);
        activities.forEach(activity -> ofActivities.note(activity.date()));
        add(freshness, InputTabs.ACCOUNTS.title(), ofAccounts.day());
        add(freshness, InputTabs.OPPORTUNITIES.title(), ofDeals.day());
        add(freshness, InputTabs.ACTIVITY.title(), ofActivities.day());
        add(freshness, InputTabs.GOALS.title(), Optional.empty());
        return freshness;
    }

    private void add(List<Freshness> freshness, String title, Optional<LocalDate> newest) {
        bindings.tab(title).ifPresent(tab -> {
            Optional<Instant> imported =
                    tab.sheet().metadata(Metadata.IMPORTED).flatMap(label -> Digest.instant(label.value()));
            freshness.add(new Freshness(title, imported, edited(tab, imported), newest));
        });
    }

    /// A changed digest means an edit at some time since the last refresh: its time is the earliest that is certain.
    /// What changed since a refresh that an import came after was the import's doing as far as can be told.
    private Optional<Instant> edited(TabBinding tab, Optional<Instant> imported) {
        Optional<Digest.Seen> seen = Digest.seenOn(tab.sheet());
        boolean changed = seen.isPresent() && !seen.get().digest().equals(tab.digest());
        Optional<Instant> edited = seen.flatMap(Digest.Seen::edited);
        return (changed ? lastRefresh.or(() -> edited) : edited)
                .filter(time -> imported.map(time::isAfter).orElse(true));
    }

    /// A row that is gone from the CRM says nothing of how new the others are.
    private static void note(Newest newest, Account account) {
        if (account.vanishedSince().isEmpty()) {
            newest.note(account.customerSince());
            newest.note(account.lastActivity());
        }
    }

    private static void note(Newest newest, Opportunity deal) {
        if (deal.vanishedSince().isEmpty()) {
            newest.note(deal.created());
            newest.note(deal.stageEntered());
            newest.note(deal.lastActivity());
            newest.note(deal.isOpen() ? Optional.empty() : deal.closeDate());
        }
    }

    /// The newest of some days that are not in the future.
    private static final class Newest {
        private final LocalDate today;
        private Optional<LocalDate> day = Optional.empty();

        Newest(LocalDate today) {
            this.today = today;
        }

        void note(Optional<LocalDate> noted) {
            if (noted.isPresent()
                    && !noted.get().isAfter(today)
                    && (day.isEmpty() || noted.get().isAfter(day.get()))) {
                day = noted;
            }
        }

        Optional<LocalDate> day() {
            return day;
        }
    }
}
