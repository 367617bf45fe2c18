package dev.patchbook.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// One thing that happened with an account (a call, a meeting, a use of the product), a row of the Activity tab.
///
/// @param key the Activity ID, else date, account, person and type together; unique in a plan
/// @param accountKey the [Account#key()] of its account, where that account is on the Accounts tab
/// @param accountName its account as spelt on the row
/// @param value how much of it, in whatever its type is counted in
/// @param notDone what Status says where it says that it was not done yet: it then counts nowhere
/// @param vanishedSince since when a full import no longer brings it: it then counts nowhere
/// @param place where it stands
public record Activity(
        String key,
        Optional<String> id,
        Optional<LocalDate> date,
        Optional<String> accountKey,
        Optional<String> accountName,
        Optional<String> person,
        Optional<String> type,
        OptionalDouble value,
        Optional<String> owner,
        Optional<String> notDone,
        Optional<LocalDate> vanishedSince,
        RowPlace place) {

    /// What a person calls it: its type, and with whom.
    public String title() {
        return type.orElse("Activity")
                + accountName.map(name -> " with " + name).orElse("");
    }
}
