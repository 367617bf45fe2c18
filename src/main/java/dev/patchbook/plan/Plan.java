package dev.patchbook.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A territory plan as read from its workbook, duplicates and unreadable cells left out and told as problems.
///
/// @param template which template it came from, and its version, as in `comprehensive 1`
/// @param accounts in the order of the Accounts tab, each key once
/// @param opportunities in the order of the Opportunities tab, each key once; vanished ones included
/// @param activities in the order of the Activity tab, each key once; vanished ones included
/// @param goals in the order of the Goals tab
/// @param judgements what the AE typed on Prioritization, by account key
/// @param ignoredUntil what the AE typed as Ignore until on Data quality, by the joined key of the line
/// @param history what earlier refreshes sealed
/// @param freshness how old the data of each input tab is
/// @param imports what the last imports had, by tab and source
public record Plan(
        PlanId id,
        String name,
        String template,
        PlanSettings settings,
        List<Account> accounts,
        List<Opportunity> opportunities,
        List<Activity> activities,
        List<Goal> goals,
        Map<String, Judgement> judgements,
        Map<String, LocalDate> ignoredUntil,
        History history,
        List<Freshness> freshness,
        List<ImportTotals> imports) {
    public Plan {
        accounts = List.copyOf(accounts);
        opportunities = List.copyOf(opportunities);
        activities = List.copyOf(activities);
        goals = List.copyOf(goals);
        judgements = Map.copyOf(judgements);
        ignoredUntil = Map.copyOf(ignoredUntil);
        freshness = List.copyOf(freshness);
        imports = List.copyOf(imports);
    }

    /// This plan with other deals.
    public Plan withOpportunities(List<Opportunity> others) {
        return new Plan(
                id,
                name,
                template,
                settings,
                accounts,
                others,
                activities,
                goals,
                judgements,
                ignoredUntil,
                history,
                freshness,
                imports);
    }

    /// This plan with other accounts.
    public Plan withAccounts(List<Account> others) {
        return new Plan(
                id,
                name,
                template,
                settings,
                others,
                opportunities,
                activities,
                goals,
                judgements,
                ignoredUntil,
                history,
                freshness,
                imports);
    }

    /// This plan with other activities.
    public Plan withActivities(List<Activity> others) {
        return new Plan(
                id,
                name,
                template,
                settings,
                accounts,
                opportunities,
                others,
                goals,
                judgements,
                ignoredUntil,
                history,
                freshness,
                imports);
    }
}
