package dev.patchbook.store;

import dev.patchbook.plan.PlanId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Every refresh with how it ended and why.
public final class RunLog {

    private static final int DETAIL_LIMIT = 2000;

    private final Jdbi jdbi;

    RunLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// How a run ended, or that it has not.
    public enum Outcome {
        RUNNING,
        SUCCEEDED,
        FAILED,
        /// Patchbook stopped while it ran.
        INTERRUPTED
    }

    /// One refresh.
    ///
    /// @param detail what it did, or why it failed, in the user's words
    public record Run(
            long id,
            PlanId planId,
            Instant started,
            Optional<Instant> finished,
            boolean scheduled,
            Outcome outcome,
            String detail) {}

    /// Notes that a run begins; returns its id.
    public long begin(PlanId planId, Instant started, boolean scheduled) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("insert into run (plan_id, started, scheduled, outcome, detail)"
                                + " values (:plan, :started, :scheduled, 'RUNNING', '')")
                        .bind("plan", planId.value())
                        .bind("started", started.atOffset(ZoneOffset.UTC))
                        .bind("scheduled", scheduled)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    }

    /// Notes how a run ended.
    public void finish(long id, Instant finished, Outcome outcome, String detail) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update run set finished = :finished, outcome = :outcome, detail = :detail where id = :id")
                .bind("finished", finished.atOffset(ZoneOffset.UTC))
                .bind("outcome", outcome.name())
                .bind("detail", detail.length() > DETAIL_LIMIT ? detail.substring(0, DETAIL_LIMIT) : detail)
                .bind("id", id)
                .execute());
    }

    /// At start: what still says that it runs was interrupted by the stop before.
    public void closeInterrupted(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("update run set finished = :now, outcome = 'INTERRUPTED',"
                        + " detail = 'Patchbook stopped while this refresh ran. Nothing was half-written: a refresh"
                        + " succeeds whole or changes nothing.' where outcome = 'RUNNING'")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /// The newest run of a plan.
    public Optional<Run> last(PlanId planId) {
        return newest(planId, "");
    }

    /// The newest run of a plan that succeeded.
    public Optional<Run> lastSuccess(PlanId planId) {
        return newest(planId, " and outcome = 'SUCCEEDED'");
    }

    private Optional<Run> newest(PlanId planId, String condition) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from run where plan_id = :plan" + condition + " order by id desc limit 1")
                .bind("plan", planId.value())
                .map((row, _) -> new Run(
                        row.getLong("id"),
                        planId,
                        row.getObject("started", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("finished", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getBoolean("scheduled"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("detail")))
                .findOne());
    }
}
