package dev.patchbook.store;

import dev.patchbook.plan.PlanId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// How far the making of each plan got, by request: written before the next step starts, so that a repeated request
/// goes on where the first one stopped.
public final class ProvisioningLog {

    private final Jdbi jdbi;

    ProvisioningLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The last step that is known to be done.
    public enum Step {
        ASKED,
        FOLDER_MADE,
        WORKBOOK_UPLOADED,
        DONE
    }

    /// What is known of one request.
    public record Entry(
            String requestId, Instant started, Step step, Optional<String> folderId, Optional<PlanId> planId) {}

    public Optional<Entry> find(String requestId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from provisioning where request_id = :request")
                .bind("request", requestId)
                .map((row, _) -> new Entry(
                        row.getString("request_id"),
                        row.getObject("started", OffsetDateTime.class).toInstant(),
                        Step.valueOf(row.getString("step")),
                        Optional.ofNullable(row.getString("folder_id")),
                        Optional.ofNullable(row.getString("plan_id")).map(PlanId::new)))
                .findOne());
    }

    /// Writes an entry, in place of an earlier one of the same request.
    public void save(Entry entry) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from provisioning where request_id = :request")
                    .bind("request", entry.requestId())
                    .execute();
            handle.createUpdate("insert into provisioning (request_id, started, step, folder_id, plan_id)"
                            + " values (:request, :started, :step, :folder, :plan)")
                    .bind("request", entry.requestId())
                    .bind("started", entry.started().atOffset(ZoneOffset.UTC))
                    .bind("step", entry.step().name())
                    .bind("folder", entry.folderId())
                    .bind("plan", entry.planId().map(PlanId::value))
                    .execute();
        });
    }
}
