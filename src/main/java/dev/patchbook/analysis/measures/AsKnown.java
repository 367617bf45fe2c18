package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Amount;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A plan as it was known on a date, from dated records (workbook.md §4, *As of*).
///
/// Deals created after the date are not used, nor are activities after it, nor what vanished from the CRM, whatever the
/// date. A deal closed after the date is open, its later stage, close date and amount unknown. What has no date is used
/// as it is. The last activity of an account is the later of what Accounts says and its newest row of Activity.
public final class AsKnown {

    private AsKnown() {}

    /// The plan with only what was known on a date.
    public static Plan on(Plan plan, LocalDate asOf) {
        List<Opportunity> deals = plan.opportunities().stream()
                .filter(deal -> deal.vanishedSince().isEmpty())
                .filter(deal -> deal.created().map(day -> !day.isAfter(asOf)).orElse(true))
                .map(deal -> on(deal, asOf))
                .toList();
        List<Activity> activities = plan.activities().stream()
                .filter(activity -> activity.vanishedSince().isEmpty())
                .filter(activity ->
                        activity.date().map(day -> !day.isAfter(asOf)).orElse(true))
                .toList();
        Map<String, LocalDate> newest = newest(activities);
        List<Account> accounts = plan.accounts().stream()
                .filter(account -> account.vanishedSince().isEmpty())
                .map(account -> on(account, asOf, Optional.ofNullable(newest.get(account.key()))))
                .toList();
        return plan.withOpportunities(deals).withActivities(activities).withAccounts(accounts);
    }

    /// The day of the newest activity of each account that was done, by its key.
    private static Map<String, LocalDate> newest(List<Activity> activities) {
        Map<String, LocalDate> newest = new HashMap<>();
        for (Activity activity : activities) {
            if (activity.notDone().isEmpty()
                    && activity.accountKey().isPresent()
                    && activity.date().isPresent()) {
                newest.merge(
                        activity.accountKey().get(),
                        activity.date().get(),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return newest;
    }

    private static Opportunity on(Opportunity deal, LocalDate asOf) {
        boolean closedLater =
                !deal.isOpen() && deal.closeDate().map(day -> day.isAfter(asOf)).orElse(false);
        Optional<LocalDate> lastActivity = notAfter(deal.lastActivity(), asOf);
        if (!closedLater && lastActivity.equals(deal.lastActivity())) {
            return deal;
        }
        return new Opportunity(
                deal.key(),
                deal.id(),
                deal.accountKey(),
                deal.accountName(),
                deal.name(),
                deal.type(),
                deal.product(),
                closedLater ? Optional.empty() : deal.stage(),
                closedLater ? Optional.empty() : deal.stageEntered(),
                closedLater ? Optional.empty() : deal.forecastCategory(),
                closedLater ? Amount.UNKNOWN : deal.amount(),
                closedLater ? OptionalDouble.empty() : deal.probability(),
                deal.created(),
                closedLater ? Optional.empty() : deal.closeDate(),
                closedLater ? Outcome.OPEN : deal.outcome(),
                deal.source(),
                deal.owner(),
                lastActivity,
                deal.nextStep(),
                deal.nextStepDate(),
                deal.vanishedSince(),
                deal.place());
    }

    private static Account on(Account account, LocalDate asOf, Optional<LocalDate> newest) {
        Optional<LocalDate> lastActivity = Stream.concat(
                        notAfter(account.lastActivity(), asOf).stream(), newest.stream())
                .max(Comparator.naturalOrder());
        Optional<LocalDate> customerSince = notAfter(account.customerSince(), asOf);
        if (lastActivity.equals(account.lastActivity()) && customerSince.equals(account.customerSince())) {
            return account;
        }
        return new Account(
                account.key(),
                account.id(),
                account.name(),
                account.parentId(),
                account.domain(),
                account.owner(),
                account.country(),
                account.region(),
                account.city(),
                account.industry(),
                account.employees(),
                account.annualRevenue(),
                account.customerStatus(),
                customerSince,
                account.arr(),
                account.potentialArr(),
                account.renewalDate(),
                account.journeyStage(),
                lastActivity,
                account.excluded(),
                account.inCrm(),
                account.more(),
                account.place());
    }

    private static Optional<LocalDate> notAfter(Optional<LocalDate> day, LocalDate asOf) {
        return day.filter(date -> !date.isAfter(asOf));
    }
}
