package dev.patchbook.refresh;

import dev.patchbook.google.GoogleSession;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.GivenTabs;
import dev.patchbook.workbook.Standing;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.read.PlanReader;
import dev.patchbook.workbook.read.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A plan as one read found it: its workbook, which tab is which, and what they say.
record OpenPlan(Workbook workbook, Bindings bindings, Plan plan, List<Problem> problems, Instant readAt) {

    /// Reads a plan.
    ///
    /// @throws RefreshRefused where the spreadsheet is no plan, or a copy of one
    static OpenPlan read(GoogleSession session, PlanId id, Instant now) {
        return of(session.read(id, ComputedTabs.schemas()), now);
    }

    /// A plan as read.
    ///
    /// @throws RefreshRefused where the spreadsheet is no plan, or a copy of one
    static OpenPlan of(Workbook workbook, Instant now) {
        requirePlan(workbook);
        Bindings bindings = Bindings.of(workbook, schemasOf(workbook));
        Reading reading = PlanReader.read(workbook, bindings, now);
        return new OpenPlan(workbook, bindings, reading.plan(), reading.problems(), now);
    }

    /// The tabs that this plan was given: a short plan misses none that it never had.
    private static List<TableSchema> schemasOf(Workbook workbook) {
        return ComputedTabs.schemas().stream()
                .filter(schema -> GivenTabs.has(workbook, schema))
                .toList();
    }

    private static void requirePlan(Workbook workbook) {
        Standing standing = Standing.of(workbook);
        switch (standing) {
            case PLAN -> {}
            case COPY -> throw new RefreshRefused(RefreshRefused.Kind.COPY_OF_A_PLAN, standing.reason(workbook));
            case OTHER -> throw new RefreshRefused(RefreshRefused.Kind.NOT_A_PLAN, standing.reason(workbook));
        }
    }

    PlanSettings settings() {
        return plan.settings();
    }

    /// Today in the plan's time zone.
    LocalDate today() {
        return readAt.atZone(settings().timeZone()).toLocalDate();
    }

    /// The date to compute for.
    ///
    /// @throws RefreshRefused where it lies in the future
    LocalDate asOf(Optional<LocalDate> asked) {
        LocalDate today = today();
        if (asked.isPresent() && asked.get().isAfter(today)) {
            throw new RefreshRefused(
                    RefreshRefused.Kind.FUTURE_DATE,
                    "%s is after today, %s in the plan's time zone. Choose a day that has come."
                            .formatted(asked.get(), today));
        }
        return asked.orElse(today);
    }
}
