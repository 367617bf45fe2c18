package dev.patchbook.workbook.read;

import dev.patchbook.plan.Activity;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.PlanSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads the Activity tab.
final class ActivityReader {

    private static final String ID = "Activity ID";

    private final TabCells tab;
    private final PlanSettings settings;
    private final AccountIndex accounts;
    private final RowKeys keys = new RowKeys();
    private final Tally tally;
    private final List<Activity> activities = new ArrayList<>();

    ActivityReader(TabCells tab, PlanSettings settings, AccountIndex accounts) {
        this.tab = tab;
        this.settings = settings;
        this.accounts = accounts;
        this.tally = new Tally(tab, "activity", "activities");
    }

    /// The activities in the order of the tab, each key once.
    List<Activity> read() {
        tab.rows().forEach(index -> {
            RowCells row = tab.row(index);
            Optional<String> id = row.key(ID);
            boolean hasKey = id.isPresent()
                    || Stream.of("Date", "Account", "Account ID", "Person", "Type")
                            .anyMatch(header -> !row.at(header).isBlank());
            if (hasKey) {
                add(row, id);
            } else {
                tab.tellWithoutKey(row, "Date", "the day and the account");
            }
        });
        tally.tellAll();
        return activities;
    }

    private void add(RowCells row, Optional<String> id) {
        Optional<String> account = row.text("Account").or(() -> row.text("Account ID"));
        RowCells named =
                row.about(id.or(() -> account).or(() -> row.text("Type")).orElseGet(() -> "row " + (row.row() + 1)));
        Optional<LocalDate> date = named.date("Date");
        Supplier<String> rest = () -> Keys.joined(
                date.map(LocalDate::toString).orElse(""),
                account.orElse(""),
                row.text("Person").orElse(""),
                row.text("Type").orElse(""));
        OptionalInt earlier = keys.find(id, () -> Optional.of(rest.get()));
        if (earlier.isPresent()) {
            tab.tellDuplicate(named, id.isPresent() ? ID : "Date", earlier.getAsInt());
            return;
        }
        keys.add(id, () -> Optional.of(rest.get()), row.row());
        activities.add(activity(named, id, id.orElseGet(rest), date, account));
    }

    private Activity activity(
            RowCells row, Optional<String> id, String key, Optional<LocalDate> date, Optional<String> account) {
        Optional<String> accountKey = accounts.find(row.key("Account ID"), row.text("Account"));
        if (accountKey.isEmpty() && account.isPresent()) {
            tally.unknownAccount(row, row.text("Account").isPresent() ? "Account" : "Account ID");
        }
        return new Activity(
                key,
                id,
                date,
                accountKey,
                account,
                row.text("Person"),
                row.text("Type"),
                row.number("Value"),
                row.text("Owner").map(settings::ownerNamed),
                row.text("Status").filter(KnownWords::isNotDone),
                row.vanishedSince(InCrm.HEADER),
                row.place(ID));
    }
}
