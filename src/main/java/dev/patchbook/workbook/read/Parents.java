package dev.patchbook.workbook.read;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The accounts above others: found by id or name, circles broken and told.
final class Parents {

    private static final String COLUMN = "Parent ID";

    private final AccountIndex index;
    private final Map<String, String> above = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    private Parents(List<Account> accounts) {
        this.index = new AccountIndex(accounts);
    }

    /// The accounts with their parents' keys where those are on the tab, else as spelt.
    ///
    /// @param rows the row of each account, in the same order
    static List<Account> resolved(List<Account> accounts, List<RowCells> rows) {
        Parents parents = new Parents(accounts);
        List<Account> resolved = new ArrayList<>(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            resolved.add(
                    account.parentId().isEmpty()
                            ? account
                            : withParent(
                                    account,
                                    parents.of(account, account.parentId().get(), rows.get(i))));
        }
        return resolved;
    }

    private Optional<String> of(Account account, String typed, RowCells row) {
        Optional<String> parent = index.find(Optional.of(typed), Optional.of(typed));
        if (parent.isEmpty()) {
            if (unknown.add(typed)) {
                row.tell(
                        Severity.NOTE,
                        "Unknown parent",
                        COLUMN,
                        "%s says “%s”, which is not on %s."
                                .formatted(row.address(COLUMN), typed, row.tab().title()),
                        "Add the account, or correct its id or name here.");
            }
            return Optional.of(typed);
        }
        if (isCircle(account.key(), parent.get())) {
            row.tell(
                    Severity.WARNING,
                    "Circle of parents",
                    COLUMN,
                    "%s makes “%s” a parent of itself; it was left out.".formatted(row.address(COLUMN), account.name()),
                    "Correct the parent, or clear the cell.");
            return Optional.empty();
        }
        above.put(account.key(), parent.get());
        return parent;
    }

    private boolean isCircle(String child, String parent) {
        Optional<String> next = Optional.of(parent);
        while (next.isPresent() && !next.get().equals(child)) {
            next = Optional.ofNullable(above.get(next.get()));
        }
        return next.isPresent();
    }

    private static Account withParent(Account account, Optional<String> parent) {
        return new Account(
                account.key(),
                account.id(),
                account.name(),
                parent,
                account.domain(),
                account.owner(),
                account.country(),
                account.region(),
                account.city(),
                account.industry(),
                account.employees(),
                account.annualRevenue(),
                account.customerStatus(),
                account.customerSince(),
                account.arr(),
                account.potentialArr(),
                account.renewalDate(),
                account.journeyStage(),
                account.lastActivity(),
                account.excluded(),
                account.inCrm(),
                account.more(),
                account.place());
    }
}
