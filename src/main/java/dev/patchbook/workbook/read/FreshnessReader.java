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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        add(freshness, InputTabs.ACCOUNTS.title(), newest(accounts.stream().flatMap(FreshnessReader::datesOf)));
        add(freshness, InputTabs.OPPORTUNITIES.title(), newest(deals.stream().flatMap(FreshnessReader::datesOf)));
        add(
                freshness,
                InputTabs.ACTIVITY.title(),
                newest(activities.stream().flatMap(activity -> activity.date().stream())));
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

    private Optional<LocalDate> newest(Stream<LocalDate> dates) {
        return dates.filter(day -> !day.isAfter(today)).max(Comparator.naturalOrder());
    }

    /// A row that is gone from the CRM says nothing of how new the others are.
    private static Stream<LocalDate> datesOf(Account account) {
        if (account.vanishedSince().isPresent()) {
            return Stream.empty();
        }
        return Stream.of(account.customerSince(), account.lastActivity()).flatMap(Optional::stream);
    }

    private static Stream<LocalDate> datesOf(Opportunity deal) {
        if (deal.vanishedSince().isPresent()) {
            return Stream.empty();
        }
        Optional<LocalDate> closed = deal.isOpen() ? Optional.empty() : deal.closeDate();
        return Stream.of(deal.created(), deal.stageEntered(), deal.lastActivity(), closed)
                .flatMap(Optional::stream);
    }
}
