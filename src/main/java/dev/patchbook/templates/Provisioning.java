package dev.patchbook.templates;

import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.store.ProvisioningLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// Makes a plan: a folder and a workbook in Drive, once and only once for each request.
///
/// Every step is looked for before it is done and noted after: a repeated request, a lost answer or a crash half-way
/// goes on where the first one stopped, and two clicks at once are one after the other.
public final class Provisioning {

    private final GoogleWorkspace google;
    private final Turns turns;
    private final ProvisioningLog log;
    private final Catalogue catalogue;
    private final List<TableSchema> schemas;
    private final InstantSource clock;

    /// @param schemas of every tab that a plan binds to
    public Provisioning(
            GoogleWorkspace google,
            Turns turns,
            ProvisioningLog log,
            Catalogue catalogue,
            List<TableSchema> schemas,
            InstantSource clock) {
        this.google = google;
        this.turns = turns;
        this.log = log;
        this.catalogue = catalogue;
        this.schemas = List.copyOf(schemas);
        this.clock = clock;
    }

    /// Makes the plan that is asked for, or finds the one that the same request made before.
    ///
    /// @throws dev.patchbook.google.WorkspaceException where Drive or Sheets fail; the same request may then be
    ///     sent again
    /// @throws BrokenTemplate where a company's own template does not keep the contract
    public Provisioned provision(Caller caller, PlanRequest request) {
        return provision(caller, request, StartingContent.of(request), false);
    }

    /// Makes the sample plan of a day: the same request and the same day give the same bytes.
    public Provisioned provisionSample(Caller caller, PlanRequest request) {
        return provision(caller, request, SamplePlan.content(request, clock), true);
    }

    private Provisioned provision(Caller caller, PlanRequest request, Content content, boolean sample) {
        Template template = catalogue
                .find(request.template())
                .orElseThrow(() -> new IllegalArgumentException("No template " + request.template()));
        String operation = operationOf(request);
        GoogleSession session = google.session(caller);
        return turns.take("request " + operation, () -> {
            Making making = new Making(session, log, clock, schemas, operation);
            return making.make(template, request, content, sample);
        });
    }

    /// A short name for the request that fits into a label in Drive.
    private static String operationOf(PlanRequest request) {
        String id = request.requestId().orElseGet(() -> UUID.randomUUID().toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
