package dev.patchbook.analysis;

import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.RowPlace;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes an invented activity, naming only what matters.
public final class ActivityBuilder {

    private final String id;
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> account = Optional.empty();
    private Optional<String> type = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private Optional<String> notDone = Optional.empty();
    private Optional<LocalDate> vanished = Optional.empty();

    private ActivityBuilder(String id) {
        this.id = id;
    }

    public static ActivityBuilder activity(String id) {
        return new ActivityBuilder(id);
    }

    public ActivityBuilder on(String day) {
        date = Optional.of(LocalDate.parse(day));
        return this;
    }

    /// With an account of the plan, by name.
    public ActivityBuilder with(String name) {
        account = Optional.of(name);
        return this;
    }

    public ActivityBuilder type(String kind) {
        type = Optional.of(kind);
        return this;
    }

    public ActivityBuilder owner(String name) {
        owner = Optional.of(name);
        return this;
    }

    public ActivityBuilder notDone(String status) {
        notDone = Optional.of(status);
        return this;
    }

    public ActivityBuilder vanished(String day) {
        vanished = Optional.of(LocalDate.parse(day));
        return this;
    }

    public Activity build() {
        return new Activity(
                id,
                Optional.of(id),
                date,
                account.map(Keys::normalized),
                account,
                Optional.empty(),
                type,
                OptionalDouble.empty(),
                owner,
                notDone,
                vanished,
                new RowPlace(
                        "Activity",
                        2,
                        "Activity ID",
                        Map.of("Activity ID", "A", "Date", "B", "Account", "D", "Status", "I")));
    }
}
