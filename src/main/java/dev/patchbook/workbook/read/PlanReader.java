package dev.patchbook.workbook.read;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.History;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Workbook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns the cells of a workbook into a [Plan] and the problems met on the way (workbook.md rules 3, 7 and 10).
///
/// Nothing that a cell says is fatal: an unreadable cell is unknown, a row whose key an earlier row has or that has no
/// key is left out, and each is told with its place and the way out. What is on another tab never matters to a tab.
public final class PlanReader {

    private final Workbook workbook;
    private final Bindings bindings;
    private final Instant now;
    private final Findings findings = new Findings();

    private PlanReader(Workbook workbook, Bindings bindings, Instant now) {
        this.workbook = workbook;
        this.bindings = bindings;
        this.now = now;
    }

    /// Reads a whole plan.
    ///
    /// @param bindings of at least the input tabs; of computed tabs, those that the AE writes on and History
    /// @param now decides what the plan year is where none is typed, and which records lie in the future
    public static Reading read(Workbook workbook, Bindings bindings, Instant now) {
        return new PlanReader(workbook, bindings, now).read();
    }

    /// Reads the settings alone, without telling of problems.
    public static PlanSettings settings(Workbook workbook, Bindings bindings, Instant now) {
        return new PlanReader(workbook, bindings, now).settings();
    }

    private PlanSettings settings() {
        Conventions conventions = Conventions.of(workbook.locale(), ZoneId.of("Etc/UTC"));
        SettingLines lines = new SettingLines(cells(InputTabs.SETTINGS.title(), conventions));
        return new SettingsReader(lines, now, workbook.timeZone()).read();
    }

    private Reading read() {
        PlanSettings settings = settings();
        Conventions conventions = Conventions.of(workbook.locale(), settings.timeZone());

        Optional<TabCells> accountCells = cells(InputTabs.ACCOUNTS.title(), conventions);
        Optional<TabCells> dealCells = cells(InputTabs.OPPORTUNITIES.title(), conventions);
        List<Account> accounts = accountCells
                .map(tab -> new AccountsReader(tab, settings).read())
                .orElse(List.of());
        AccountIndex index = new AccountIndex(accounts);
        List<Opportunity> deals = dealCells
                .map(tab -> new OpportunitiesReader(tab, settings, index).read())
                .orElse(List.of());
        Optional<TabCells> activityCells = cells(InputTabs.ACTIVITY.title(), conventions);
        List<Activity> activities = activityCells
                .map(tab -> new ActivityReader(tab, settings, index).read())
                .orElse(List.of());
        List<Goal> goals = cells(InputTabs.GOALS.title(), conventions)
                .map(tab -> new GoalsReader(tab, new WhereReader(dealCells, accountCells, activityCells)).read())
                .orElse(List.of());
        LocalDate today = now.atZone(settings.timeZone()).toLocalDate();
        Plan plan = new Plan(
                workbook.id(),
                workbook.title(),
                workbook.metadata(Metadata.PLAN).map(Metadata::value).orElse(""),
                settings,
                accounts,
                deals,
                activities,
                goals,
                cells("Prioritization", conventions)
                        .map(tab -> AnswersReader.judgements(tab, index))
                        .orElse(Map.of()),
                cells("Data quality", conventions)
                        .map(AnswersReader::ignoredUntil)
                        .orElse(Map.of()),
                cells("History", conventions).map(AnswersReader::history).orElse(History.empty()),
                new FreshnessReader(workbook, bindings, today).read(accounts, deals, activities),
                new TotalsReader(bindings).read());
        return new Reading(plan, findings.all());
    }

    private Optional<TabCells> cells(String title, Conventions conventions) {
        return bindings.tab(title).map(tab -> new TabCells(tab, conventions, findings));
    }
}
