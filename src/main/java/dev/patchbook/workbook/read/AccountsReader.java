package dev.patchbook.workbook.read;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Reads the Accounts tab.
final class AccountsReader {

    private static final String ID = "Account ID";
    private static final String NAME = "Account";

    private final TabCells tab;
    private final PlanSettings settings;
    private final Map<Integer, String> ownColumns;
    private final RowKeys keys = new RowKeys();
    private final List<Account> accounts = new ArrayList<>();
    private final List<RowCells> rows = new ArrayList<>();

    AccountsReader(TabCells tab, PlanSettings settings) {
        this.tab = tab;
        this.settings = settings;
        this.ownColumns = tab.binding().otherColumns();
    }

    /// The accounts in the order of the tab, each key once.
    List<Account> read() {
        tab.rows().forEach(index -> {
            RowCells row = tab.row(index);
            Optional<String> id = row.key(ID);
            Optional<String> name = row.text(NAME);
            if (id.isPresent() || name.isPresent()) {
                add(row.about(name.or(() -> id).orElseThrow()), id, name);
            } else {
                tab.tellWithoutKey(row, NAME, "the Account ID or the account's name");
            }
        });
        return Parents.resolved(accounts, rows);
    }

    private void add(RowCells row, Optional<String> id, Optional<String> name) {
        Supplier<Optional<String>> rest = () -> name.map(Keys::normalized);
        OptionalInt earlier = keys.find(id, rest);
        if (earlier.isPresent()) {
            tab.tellDuplicate(row, id.isPresent() ? ID : NAME, earlier.getAsInt());
            return;
        }
        keys.add(id, rest, row.row());
        accounts.add(account(row, id, name));
        rows.add(row);
    }

    private Account account(RowCells row, Optional<String> id, Optional<String> name) {
        return new Account(
                id.or(() -> name.map(Keys::normalized)).orElseThrow(),
                id,
                name.or(() -> id).orElseThrow(),
                row.key("Parent ID"),
                row.text("Domain"),
                row.text("Owner").map(settings::ownerNamed),
                row.text("Country"),
                row.text("Region"),
                row.text("City"),
                row.text("Industry"),
                notNegative(row, "Employees"),
                row.number("Annual revenue"),
                row.text("Customer status"),
                row.date("Customer since"),
                notNegative(row, "ARR"),
                notNegative(row, "Potential ARR"),
                row.date("Renewal date"),
                row.text("Journey stage"),
                row.date("Last activity"),
                row.flag("Exclude"),
                row.inCrm(InCrm.HEADER),
                more(row),
                row.place(name.isPresent() ? NAME : ID));
    }

    private Map<String, Value> more(RowCells row) {
        Map<String, Value> more = new HashMap<>();
        ownColumns.forEach((index, header) -> {
            Value value = tab.at(row.row(), new TabColumn(OptionalInt.of(index), header));
            if (!value.isBlank() && !(value instanceof Value.Fault)) {
                more.putIfAbsent(header, value);
            }
        });
        return more;
    }

    private static OptionalDouble notNegative(RowCells row, String header) {
        OptionalDouble number = row.number(header);
        if (number.isEmpty() || number.getAsDouble() >= 0) {
            return number;
        }
        row.tell(
                Severity.ERROR,
                "Negative",
                header,
                "%s should not be below 0, but it says %s."
                        .formatted(row.address(header), RowCells.plain(number.getAsDouble())),
                "Type the right number, or clear the cell if you do not know it.");
        return OptionalDouble.empty();
    }
}
