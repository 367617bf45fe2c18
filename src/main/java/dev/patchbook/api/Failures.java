package dev.patchbook.api;

import dev.patchbook.google.WorkspaceException;
import dev.patchbook.google.WorkspaceProblem;
import dev.patchbook.imports.ImportRefused;
import dev.patchbook.imports.ImportReport;
import dev.patchbook.imports.ImportUnconfirmed;
import dev.patchbook.refresh.RefreshRefused;
import dev.patchbook.templates.BrokenTemplate;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns whatever went wrong into a problem document.
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static ProblemDocument of(Exception failure) {
        return switch (failure) {
            case BadRequest bad ->
                new ProblemDocument(
                        400,
                        "The request cannot be carried out",
                        bad.faults().getFirst().message(),
                        bad.faults());
            case NotFound missing -> ProblemDocument.of(404, "Not found", missing.reason());
            case NotAccepted body ->
                new ProblemDocument(body.status(), body.title(), body.fault().message(), List.of(body.fault()));
            case RefreshRefused refused -> ofRefusal(refused);
            case ImportRefused refused -> ofRefusal(refused);
            case ImportUnconfirmed open -> ofQuestion(open);
            case BrokenTemplate broken -> ofBreaks(broken);
            case WorkspaceException fault -> of(fault.problem());
            case RejectedExecutionException _ -> cutOff();
            case HttpResponseException refused -> ofRefusal(refused);
            default -> incident(failure);
        };
    }

    /// What a stop cut off.
    static ProblemDocument cutOff() {
        return ProblemDocument.of(
                503,
                "Patchbook is stopping",
                "It was cut off before its end. Send it again when Patchbook runs: what had been written by then is found"
                        + " and not written twice.");
    }

    private static ProblemDocument ofRefusal(RefreshRefused refused) {
        return switch (refused.kind()) {
            case NOT_A_PLAN, COPY_OF_A_PLAN -> ProblemDocument.of(404, "Not a plan", refused.reason());
            case FUTURE_DATE ->
                new ProblemDocument(
                        400,
                        "The request cannot be carried out",
                        refused.reason(),
                        List.of(new ProblemDocument.Fault("asOf", refused.reason())));
        };
    }

    private static ProblemDocument ofRefusal(ImportRefused refused) {
        if (refused.kind() == ImportRefused.Kind.NO_PLAN) {
            return ProblemDocument.of(404, refused.kind().title(), refused.reason());
        }
        String reason = refused.reason() + " " + refused.wayOut();
        return new ProblemDocument(
                400,
                refused.kind().title(),
                reason,
                List.of(new ProblemDocument.Fault(refused.location(), reason)),
                refused.headings(),
                new TreeMap<>());
    }

    private static ProblemDocument ofQuestion(ImportUnconfirmed open) {
        ImportReport report = open.report();
        return new ProblemDocument(
                409,
                "The import waits for a yes",
                open.getMessage() + " " + open.wayOut(),
                List.of(),
                List.of(),
                new TreeMap<>(Map.of(
                        "added", report.added(),
                        "updated", report.updated(),
                        "unchanged", report.unchanged(),
                        "gone", report.gone(),
                        "conflicts", report.conflicts().size())));
    }

    /// What the web server refuses by itself: an unknown path, a body that is too large.
    private static ProblemDocument ofRefusal(HttpResponseException refused) {
        return switch (refused.getStatus()) {
            case 404 ->
                ProblemDocument.of(404, "Not found", refused.getMessage() + "; GET /openapi says what there is.");
            case 413 ->
                ProblemDocument.of(
                        413,
                        "The file is too large",
                        "Patchbook takes up to 64 MB. Split the file, or leave out what is not needed.");
            default ->
                ProblemDocument.of(
                        refused.getStatus(), "The request was refused", String.valueOf(refused.getMessage()));
        };
    }

    private static ProblemDocument ofBreaks(BrokenTemplate broken) {
        return new ProblemDocument(
                400,
                "The template cannot be used",
                "It does not keep the tabs and headers that Patchbook binds to; nothing was made.",
                broken.breaks().stream()
                        .map(one -> new ProblemDocument.Fault(one.location(), one.message()))
                        .toList());
    }

    private static ProblemDocument of(WorkspaceProblem problem) {
        int status = switch (problem) {
            case WorkspaceProblem.NotFound _ -> 404;
            case WorkspaceProblem.Unauthorized _ -> 401;
            case WorkspaceProblem.NoAccess _, WorkspaceProblem.NoConsent _, WorkspaceProblem.TurnedOff _ -> 403;
            case WorkspaceProblem.QuotaSpent _, WorkspaceProblem.LimitReached _ -> 429;
            case WorkspaceProblem.TooLarge _, WorkspaceProblem.Outgrown _ -> 413;
            case WorkspaceProblem.StorageFull _ -> 507;
            case WorkspaceProblem.NotASheet _, WorkspaceProblem.Moved _, WorkspaceProblem.KeptChanging _ -> 409;
            case WorkspaceProblem.Unreachable _, WorkspaceProblem.Rejected _ -> 502;
        };
        return ProblemDocument.of(status, problem.message(), problem.wayOut());
    }

    private static ProblemDocument incident(Exception failure) {
        String number = "%08x".formatted(ThreadLocalRandom.current().nextInt()).toUpperCase(Locale.ROOT);
        LOG.error("Incident {}", number, failure);
        return ProblemDocument.of(
                500,
                "Something in Patchbook went wrong",
                "It is our fault, not yours. It was noted as incident " + number + ".");
    }
}
