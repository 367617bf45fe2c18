package dev.patchbook.analysis.goals;

import dev.patchbook.plan.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the rows of Activity bring to a goal that counts activities: one each, on their day.
final class ActivityLedger {

    private ActivityLedger() {}

    static Ledger<Activity> of(List<Activity> activities, GoalScope scope) {
        List<Ledger.Entry<Activity>> entries = new ArrayList<>();
        List<Ledger.LeftOut<Activity>> leftOut = new ArrayList<>();
        for (Activity activity : activities) {
            Optional<String> against = scope.reasonAgainst(activity)
                    .or(() -> activity.notDone().map("it is not done: its status is “%s”"::formatted))
                    .or(() -> activity.date().isEmpty() ? Optional.of("it has no date") : Optional.empty());
            if (against.isPresent()) {
                leftOut.add(new Ledger.LeftOut<>(activity, activity.date(), against.get()));
            } else {
                entries.add(new Ledger.Entry<>(activity, activity.date().orElseThrow(), 1));
            }
        }
        return Ledger.inOrder(entries, leftOut, Activity::key);
    }
}
