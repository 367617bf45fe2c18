package dev.patchbook.store;

import dev.patchbook.plan.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.UnableToProduceResultException;

/// Every refresh with how it ended and why.
public final class RunLog {

    private static final int DETAIL_LIMIT = 2000;
    private static final String CUT_OFF =
            "Patchbook stopped while this refresh ran. Nothing was half-written: a refresh"
                    + " succeeds whole or changes nothing.";

    private final Jdbi jdbi;
    private volatile boolean stopping;

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
    /// @param result what came of it, where it succeeded
    public record Run(
            long id,
            PlanId planId,
            Instant started,
            Optional<Instant> finished,
            boolean scheduled,
            Outcome outcome,
            String detail,
            Optional<Result> result) {}

    /// What came of a run that succeeded.
    ///
    /// @param asOf the date that it computed for
    /// @param dataAsOf when the oldest of the tabs that a CRM fills last changed, where that is known
    public record Result(LocalDate asOf, Optional<Instant> dataAsOf, int problems, int cellsChanged) {}

    /// Notes that a run begins; returns its id.
    ///
    /// @throws RejectedExecutionException where it had waited for its turn and Patchbook stops: nothing began
    public long begin(PlanId planId, Instant started, boolean scheduled) {
        if (stopping) {
            throw new RejectedExecutionException("Patchbook is stopping");
        }
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

    /// Notes that a run succeeded.
    public void succeed(long id, Instant finished, Result result, String detail) {
        jdbi.useHandle(handle -> handle.createUpdate("update run set finished = :finished, outcome = 'SUCCEEDED',"
                        + " detail = :detail, as_of = :asOf, data_as_of = :dataAsOf, problems = :problems,"
                        + " cells = :cells where id = :id")
                .bind("finished", finished.atOffset(ZoneOffset.UTC))
                .bind("detail", shortened(detail))
                .bind("asOf", result.asOf())
                .bind("dataAsOf", result.dataAsOf().map(time -> time.atOffset(ZoneOffset.UTC)))
                .bind("problems", result.problems())
                .bind("cells", result.cellsChanged())
                .bind("id", id)
                .execute());
    }

    /// Notes that a run failed, and why; what fails while Patchbook stops was interrupted.
    public void fail(long id, Instant finished, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update run set finished = :finished, outcome = :outcome, detail = :detail where id = :id")
                .bind("finished", finished.atOffset(ZoneOffset.UTC))
                .bind("outcome", (stopping ? Outcome.INTERRUPTED : Outcome.FAILED).name())
                .bind("detail", stopping ? CUT_OFF : shortened(reason))
                .bind("id", id)
                .execute());
    }

    /// Patchbook stops: a run that does not succeed from now on was interrupted by that.
    public void stopping() {
        stopping = true;
    }

    private static String shortened(String detail) {
        return detail.length() > DETAIL_LIMIT ? detail.substring(0, DETAIL_LIMIT) : detail;
    }

    /// At a start and at a stop: what still says that it runs was interrupted.
    public void closeInterrupted(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("update run set finished = :now, outcome = 'INTERRUPTED',"
                        + " detail = :detail where outcome = 'RUNNING'")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("detail", CUT_OFF)
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
                        row.getString("detail"),
                        Optional.ofNullable(row.getObject("as_of", LocalDate.class))
                                .map(asOf -> result(asOf, row))))
                .findOne());
    }

    private static Result result(LocalDate asOf, ResultSet row) {
        try {
            return new Result(
                    asOf,
                    Optional.ofNullable(row.getObject("data_as_of", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant),
                    row.getInt("problems"),
                    row.getInt("cells"));
        } catch (SQLException e) {
            throw new UnableToProduceResultException(e);
        }
    }
}
