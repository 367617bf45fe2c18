package dev.patchbook.analysis.quality;

import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Severity;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What keeps an activity from counting. An account that is named but not on Accounts is told where it is read.
final class ActivityChecks {

    static final List<Check> ALL = List.of(
            ActivityChecks::withoutDate,
            ActivityChecks::withoutAccount,
            ActivityChecks::notDone,
            ActivityChecks::inTheFuture);

    private ActivityChecks() {}

    private static Stream<Problem> withoutDate(Known known) {
        return known.plan().activities().stream()
                .filter(activity -> activity.date().isEmpty())
                .map(activity -> problem(
                        activity,
                        "Activity without date",
                        "Date",
                        "%s has no date that can be read, so it counts in no period and for no last activity."
                                .formatted(activity.title()),
                        "Type the day on which it happened."));
    }

    private static Stream<Problem> withoutAccount(Known known) {
        return known.plan().activities().stream()
                .filter(activity -> activity.accountName().isEmpty())
                .map(activity -> problem(
                        activity,
                        "Activity without account",
                        "Account",
                        "%s%s names no account, so it counts for no account."
                                .formatted(
                                        activity.title(),
                                        activity.date().map(day -> " on " + day).orElse("")),
                        "Fill in the account, spelt as on Accounts."));
    }

    private static Stream<Problem> notDone(Known known) {
        return known.plan().activities().stream()
                .flatMap(activity -> activity.notDone().stream()
                        .map(status -> problem(
                                activity,
                                "Activity not done",
                                "Status",
                                "%s%s has the status “%s”, so it counts for no goal and no last activity."
                                        .formatted(
                                                activity.title(),
                                                activity.date()
                                                        .map(day -> " on " + day)
                                                        .orElse(""),
                                                status),
                                "Once it is done, set its status to Completed in the CRM, or here.")));
    }

    private static Stream<Problem> inTheFuture(Known known) {
        return known.asRead().activities().stream()
                .filter(activity ->
                        !known.reconstructed() && activity.vanishedSince().isEmpty())
                .filter(activity ->
                        activity.date().filter(day -> day.isAfter(known.asOf())).isPresent())
                .map(activity -> problem(
                        activity,
                        "Date in the future",
                        "Date",
                        "%s is dated %s, which has not come; it does not count yet."
                                .formatted(activity.title(), activity.date().orElseThrow()),
                        "Mend the date, unless it is planned for then."));
    }

    private static Problem problem(Activity activity, String kind, String column, String message, String fix) {
        String record = activity.id().or(activity::accountName).orElse(activity.key());
        return new Problem(
                Severity.NOTE,
                kind,
                Known.placeOf(activity.place(), record, column),
                message,
                fix,
                OptionalDouble.empty());
    }
}
