package dev.patchbook.workbook.read;

import dev.patchbook.plan.Amount;
import dev.patchbook.plan.DealType;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Problem.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Reads the Opportunities tab.
final class OpportunitiesReader {

    private static final String ID = "Opportunity ID";

    private final TabCells tab;
    private final PlanSettings settings;
    private final AccountIndex accounts;
    private final RowKeys keys = new RowKeys();
    private final Tally tally;
    private final List<Opportunity> deals = new ArrayList<>();

    /// What words came to that stand in many rows.
    private final Map<String, Optional<Outcome>> outcomes = new HashMap<>();

    private final Map<String, Optional<DealType>> types = new HashMap<>();

    OpportunitiesReader(TabCells tab, PlanSettings settings, AccountIndex accounts) {
        this.tab = tab;
        this.settings = settings;
        this.accounts = accounts;
        this.tally = new Tally(tab, "deal", "deals");
    }

    /// The deals in the order of the tab, each key once.
    List<Opportunity> read() {
        tab.rows().forEach(index -> {
            RowCells row = tab.row(index);
            Optional<String> id = row.key(ID);
            Optional<String> account = row.text("Account").or(() -> row.text("Account ID"));
            Optional<String> name = row.text("Opportunity");
            if (id.isPresent() || account.isPresent() || name.isPresent()) {
                add(row.about(id.or(() -> name).or(() -> account).orElseThrow()), id, account, name);
            } else {
                tab.tellWithoutKey(row, ID, "the Opportunity ID, or the account and the deal's name");
            }
        });
        tally.tellAll();
        return deals;
    }

    private void add(RowCells plain, Optional<String> id, Optional<String> account, Optional<String> name) {
        Amount amount = amount(plain);
        RowCells row = plain.touching(
                amount instanceof Amount.Known(double value) ? OptionalDouble.of(value) : OptionalDouble.empty());
        Optional<LocalDate> created = row.date("Created");
        Supplier<String> rest = () -> Keys.joined(
                account.orElse(""),
                name.orElse(""),
                created.map(LocalDate::toString).orElse(""));
        OptionalInt earlier = keys.find(id, () -> Optional.of(rest.get()));
        if (earlier.isPresent()) {
            tab.tellDuplicate(row, ID, earlier.getAsInt());
            return;
        }
        keys.add(id, () -> Optional.of(rest.get()), row.row());
        deals.add(deal(row, id, id.orElseGet(rest), amount, created));
    }

    private Opportunity deal(
            RowCells row, Optional<String> id, String key, Amount amount, Optional<LocalDate> created) {
        Optional<String> account = row.text("Account");
        Optional<String> accountId = row.key("Account ID");
        Optional<String> accountKey = accounts.find(accountId, account);
        if (accountKey.isEmpty() && (account.isPresent() || accountId.isPresent())) {
            tally.unknownAccount(row, account.isPresent() ? "Account" : "Account ID");
        }
        Optional<String> stage = row.text("Stage");
        return new Opportunity(
                key,
                id,
                accountKey,
                account.or(() -> accountId),
                row.text("Opportunity"),
                type(row),
                row.text("Product"),
                stage,
                row.date("Stage entered"),
                row.text("Forecast category"),
                amount,
                probability(row),
                created,
                row.date("Close date"),
                outcome(row, stage),
                row.text("Source"),
                row.text("Owner").map(settings::ownerNamed),
                row.date("Last activity"),
                row.text("Next step"),
                row.date("Next step date"),
                row.vanishedSince(InCrm.HEADER),
                row.place(id.isPresent() ? ID : account.isPresent() ? "Account" : "Opportunity"));
    }

    private Amount amount(RowCells row) {
        OptionalDouble number = row.number("Amount");
        if (number.isEmpty()) {
            return Amount.UNKNOWN;
        }
        Optional<String> typed = row.key("Currency");
        if (typed.isEmpty() || typed.get().equalsIgnoreCase(settings.currency())) {
            return new Amount.Known(number.getAsDouble());
        }
        String code = SettingTables.currency(typed.get()).orElse(typed.get());
        PlanSettings.Rate rate = settings.rates().get(code);
        if (rate == null) {
            tally.noRate(row, code, settings.currency());
            return new Amount.NoRate(number.getAsDouble(), code);
        }
        return new Amount.Known(number.getAsDouble() * rate.value());
    }

    private Optional<DealType> type(RowCells row) {
        Optional<String> typed = row.key("Type");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<DealType> type = types.computeIfAbsent(
                typed.get(),
                text -> Optional.ofNullable(settings.dealTypes().get(Keys.normalized(text)))
                        .or(() -> KnownWords.dealTypeOf(text)));
        if (type.isEmpty()) {
            tally.unknownType(row, typed.get());
        }
        return type;
    }

    private Outcome outcome(RowCells row, Optional<String> stage) {
        Optional<String> typed = row.key("Outcome");
        Optional<Outcome> said = typed.flatMap(this::outcomeNamed);
        if (said.isPresent()) {
            return said.get();
        }
        typed.ifPresent(text -> row.tell(
                Severity.WARNING,
                "Unknown outcome",
                "Outcome",
                "%s should be Open, Won or Lost, but it says “%s”; the deal follows its stage."
                        .formatted(row.address("Outcome"), RowCells.shortened(text)),
                "Choose Open, Won or Lost, or clear the cell."));
        return stage.map(name -> outcomeOf(row, name)).orElse(Outcome.OPEN);
    }

    private Outcome outcomeOf(RowCells row, String stage) {
        PlanSettings.Stage mapped = settings.stages().get(Keys.normalized(stage));
        Optional<Outcome> outcome = mapped == null ? outcomeNamed(stage) : Optional.of(mapped.outcome());
        if (outcome.isEmpty()) {
            tally.unknownStage(row, stage);
        }
        return outcome.orElse(Outcome.OPEN);
    }

    private Optional<Outcome> outcomeNamed(String word) {
        return outcomes.computeIfAbsent(word, KnownWords::outcomeOf);
    }

    /// A share of 1, be it typed as 70 %, as 0.7 or as 70.
    private static OptionalDouble probability(RowCells row) {
        OptionalDouble typed = row.number("Probability");
        double number = typed.orElse(0);
        if (number >= 0 && number <= 100) {
            return typed.isPresent() ? OptionalDouble.of(number > 1 ? number / 100 : number) : typed;
        }
        row.tell(
                Severity.ERROR,
                "Not a percentage",
                "Probability",
                "%s should be a percentage from 0 to 100, but it says %s."
                        .formatted(row.address("Probability"), RowCells.plain(number)),
                "Type it as in 70%, or clear the cell to go by the record of the stage.");
        return OptionalDouble.empty();
    }
}
