package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.Basis;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Folded;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.workbook.read.KnownWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds out what columns are by what stands in them, where no name says it: strict rules, and none decides where two
/// columns fit it. Names of owners, accounts and deals, and the date of creation, have no rule: too much looks alike.
final class ColumnContents {

    private static final int LOOKED_AT = 20_000;
    private static final int MOST_STAGES = 25;
    private static final int MOST_TYPES = 10;
    private static final Set<String> FORECAST =
            Set.of("pipeline", "bestcase", "commit", "closed", "omitted", "mostlikely", "notforecasted");
    private static final String NO_ID =
            "(?i).*(phone|tel|fax|mobile|duns|vat|tax|sire[nt]|zip|post|plz|iban|sic|ean).*";

    private final ImportTarget target;
    private final List<FileRow> rows;
    private final PlanSettings settings;
    private final LocalDate today;

    /// What a column was found to be.
    record Found(Column column, Because because) {}

    private record Rule(String header, Basis basis, Predicate<ColumnProfile> fits, String why) {}

    private static final Rule ACCOUNT_IDS = new Rule(
            "Account ID",
            Basis.CONTENT,
            column -> column.isFilled(0.9) && column.all(id -> SalesforceId.is(id, SalesforceId.ACCOUNT)),
            "all of it are Salesforce ids of accounts");

    ColumnContents(ImportTarget target, List<FileRow> rows, PlanSettings settings, LocalDate today) {
        this.target = target;
        this.rows = rows.subList(0, Math.min(LOOKED_AT, rows.size()));
        this.settings = settings;
        this.today = today;
    }

    /// What the free columns are, by index, as far as their contents tell.
    ///
    /// @param free headings by index
    /// @param taken the headers of the tab that are mapped already, with the index of their column
    Map<Integer, Found> of(Map<Integer, String> free, Map<String, Integer> taken) {
        List<ColumnProfile> open = new ArrayList<>();
        free.forEach((index, heading) -> open.add(new ColumnProfile(index, heading, rows)));
        Map<String, Integer> places = new HashMap<>(taken);
        Map<Integer, Found> found = new HashMap<>();
        apply(rules(), open, places, found);
        Optional.ofNullable(places.get("Stage"))
                .filter(_ -> target == ImportTarget.OPPORTUNITIES)
                .map(stage -> new BesideStage(rows, stage, settings, today))
                .ifPresent(beside -> apply(rules(beside), open, places, found));
        return found;
    }

    private void apply(
            List<Rule> rules, List<ColumnProfile> open, Map<String, Integer> places, Map<Integer, Found> found) {
        for (Rule rule : rules) {
            List<ColumnProfile> fitting = places.containsKey(rule.header())
                    ? List.of()
                    : open.stream().filter(rule.fits()).toList();
            if (fitting.size() == 1) {
                ColumnProfile only = fitting.getFirst();
                Column to = target.schema().column(rule.header());
                found.put(only.index(), new Found(to, new Because(rule.basis(), rule.why())));
                places.put(rule.header(), only.index());
                open.remove(only);
            }
        }
    }

    private List<Rule> rules() {
        return switch (target) {
            case ACCOUNTS -> ofAccounts();
            case OPPORTUNITIES -> ofOpportunities();
            case ACTIVITY -> ofActivity();
            case GOALS -> List.of();
        };
    }

    private List<Rule> ofAccounts() {
        return List.of(
                new Rule(
                        "Account ID",
                        Basis.CONTENT,
                        column -> isSalesforceKey(column, SalesforceId.ACCOUNT),
                        "all of it are Salesforce ids of accounts, each once"),
                new Rule(
                        "Account ID",
                        Basis.GUESS,
                        this::isNumericKey,
                        "the first column holds a long number each once, as HubSpot's record ids are"),
                new Rule("Domain", Basis.CONTENT, ColumnContents::isDomain, "all of it are web domains"),
                new Rule(
                        "Country",
                        Basis.CONTENT,
                        column -> column.isFilled(0.5) && column.all(KnownValues::isCountry),
                        "all of it are names of countries"));
    }

    private List<Rule> ofOpportunities() {
        return List.of(
                new Rule(
                        "Opportunity ID",
                        Basis.CONTENT,
                        column -> isSalesforceKey(column, SalesforceId.OPPORTUNITY),
                        "all of it are Salesforce ids of opportunities, each once"),
                ACCOUNT_IDS,
                new Rule(
                        "Opportunity ID",
                        Basis.GUESS,
                        this::isNumericKey,
                        "the first column holds a long number each once, as HubSpot's record ids are"),
                new Rule(
                        "Stage",
                        Basis.CONTENT,
                        this::isStage,
                        "it holds stages that are known, open ones and won ones"),
                new Rule("Type", Basis.CONTENT, ColumnContents::isType, "all of it are types of deals"),
                new Rule(
                        "Forecast category",
                        Basis.CONTENT,
                        column -> column.distinct().size() >= 3
                                && column.isFilled(0.9)
                                && column.all(text -> FORECAST.contains(Folded.squeezed(text))),
                        "all of it are forecast categories"),
                new Rule(
                        "Currency",
                        Basis.CONTENT,
                        column -> column.isFilled(0.9)
                                && column.all(KnownValues::isCurrency)
                                && column.count(KnownValues::isMainCurrency) > 0,
                        "all of it are codes of currencies"),
                new Rule(
                        "Amount",
                        Basis.GUESS,
                        column -> column.isFilled(0.5)
                                && column.distinct().size() > 1
                                && column.all(KnownValues::isSumWithCurrency),
                        "it is the only unnamed column of sums with their currency"));
    }

    private List<Rule> ofActivity() {
        return List.of(
                new Rule(
                        "Activity ID",
                        Basis.CONTENT,
                        column -> column.isFilled(1)
                                && column.isUnique()
                                && column.all(id -> SalesforceId.is(id, SalesforceId.TASK)
                                        || SalesforceId.is(id, SalesforceId.EVENT)),
                        "all of it are Salesforce ids of tasks and events, each once"),
                ACCOUNT_IDS,
                new Rule(
                        "Activity ID",
                        Basis.GUESS,
                        this::isNumericKey,
                        "the first column holds a long number each once, as HubSpot's record ids are"));
    }

    private List<Rule> rules(BesideStage beside) {
        return List.of(
                new Rule(
                        "Probability",
                        Basis.CONTENT,
                        column -> beside.isProbability(column.index()),
                        "it is 100 % where a deal is won, 0 where it is lost and between where it is open"),
                new Rule(
                        "Close date",
                        Basis.GUESS,
                        column -> beside.isCloseDate(asDate(column)),
                        "it is a past date where a deal is closed and mostly a future one where it is open"));
    }

    private boolean isSalesforceKey(ColumnProfile column, String prefix) {
        return column.isFilled(1) && column.isUnique() && column.all(id -> SalesforceId.is(id, prefix));
    }

    private boolean isNumericKey(ColumnProfile column) {
        return column.index() == 0
                && column.isFilled(1)
                && column.isUnique()
                && !column.heading().matches(NO_ID)
                && column.all(text -> text.matches("[1-9]\\d{8,13}"));
    }

    private static boolean isDomain(ColumnProfile column) {
        long hosts =
                column.distinct().stream().map(KnownValues::host).distinct().count();
        return column.isFilled(0.5)
                && column.all(KnownValues::isWebDomain)
                && hosts >= 0.9 * column.distinct().size()
                && column.isMostlyUnique();
    }

    private boolean isStage(ColumnProfile column) {
        Set<String> names = column.distinct();
        List<Outcome> known = names.stream()
                .flatMap(name -> BesideStage.outcomeOf(name, settings).stream())
                .toList();
        return column.isFilled(0.95)
                && names.size() <= MOST_STAGES
                && 2 * known.size() >= names.size()
                && known.contains(Outcome.OPEN)
                && known.contains(Outcome.WON);
    }

    private static boolean isType(ColumnProfile column) {
        Set<String> names = column.distinct();
        Stream<DealType> types = names.stream().flatMap(name -> KnownWords.dealTypeOf(name).stream());
        return column.isFilled(0.5)
                && names.size() <= MOST_TYPES
                && column.all(name -> KnownWords.dealTypeOf(name).isPresent())
                && types.distinct().count() > 1;
    }

    private FileColumn asDate(ColumnProfile column) {
        Column to = target.schema().column("Close date");
        return new FileColumn(column.index(), column.heading(), to, false, Optional.empty(), Because.kept());
    }
}
