package dev.patchbook.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import dev.patchbook.google.WorkspaceProblem.LimitReached;
import dev.patchbook.google.WorkspaceProblem.Moved;
import dev.patchbook.google.WorkspaceProblem.NoAccess;
import dev.patchbook.google.WorkspaceProblem.NoConsent;
import dev.patchbook.google.WorkspaceProblem.NotASheet;
import dev.patchbook.google.WorkspaceProblem.NotFound;
import dev.patchbook.google.WorkspaceProblem.Outgrown;
import dev.patchbook.google.WorkspaceProblem.QuotaSpent;
import dev.patchbook.google.WorkspaceProblem.Rejected;
import dev.patchbook.google.WorkspaceProblem.StorageFull;
import dev.patchbook.google.WorkspaceProblem.TurnedOff;
import dev.patchbook.google.WorkspaceProblem.Unauthorized;
import dev.patchbook.google.WorkspaceProblem.Unreachable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An answer that refuses a call, in Google's old envelope, its new one, or none at all (HTML, empty).
///
/// @param reasons such as `rateLimitExceeded`, and the status word such as `RESOURCE_EXHAUSTED`
/// @param saying the service's own words; empty where it has none for people
/// @param retryAfter how long it asks to wait
record ErrorAnswer(int status, Set<String> reasons, String saying, Optional<Duration> retryAfter) {

    /// Drive answers 403 for these, too; they pass.
    private static final Set<String> RATE = Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED");

    private static final Set<String> LIMIT = Set.of("dailyLimitExceeded", "sharingRateLimitExceeded");
    private static final Set<String> OFF =
            Set.of("domainPolicy", "SERVICE_DISABLED", "accessNotConfigured", "admin_policy_enforced");
    private static final Set<String> CONSENT = Set.of("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    private static final Set<String> SIZE = Set.of(
            "exportSizeLimitExceeded", "DOCUMENT_TOO_LARGE_TO_EDIT", "DOCUMENT_TOO_LARGE_TO_LOAD", "uploadTooLarge");

    /// As in `Invalid requests[0].sortRange: You can't …`.
    private static final Pattern PLACE = Pattern.compile("^Invalid \\w+\\[\\d+](?:\\.\\w+)?: ");

    /// Both are what a tab that was renamed, removed or cut a moment ago leads to.
    private static final Pattern MOVED = Pattern.compile("^(?:Unable to parse range: |No grid with id: )");

    static ErrorAnswer of(HttpResponseException refused, InstantSource clock) {
        Optional<Duration> retryAfter = RetryAfter.parse(refused.getHeaders().getRetryAfter(), clock);
        if (refused instanceof GoogleJsonResponseException known && known.getDetails() != null) {
            GoogleJsonError error = known.getDetails();
            String message = error.getMessage() == null ? "" : error.getMessage();
            String saying = PLACE.matcher(message).replaceFirst("");
            return new ErrorAnswer(refused.getStatusCode(), reasons(error), saying, retryAfter);
        }
        return new ErrorAnswer(refused.getStatusCode(), Set.of(), "", retryAfter);
    }

    /// What the answer means.
    ///
    /// @param write whether the call was a write that must not be carried out twice
    WorkspaceProblem problem(String service, boolean write) {
        if (status == 429 || status == 403 && has(RATE)) {
            return new QuotaSpent(service, retryAfter);
        }
        if (status >= 500) {
            return new Unreachable(service, write);
        }
        return switch (status) {
            case 401 -> new Unauthorized(service);
            case 403 -> forbidden(service);
            case 404, 410 -> new NotFound(service);
            case 408 -> new Unreachable(service, write);
            case 413 -> new Outgrown(service);
            default -> refused(service);
        };
    }

    private WorkspaceProblem forbidden(String service) {
        if (has(LIMIT)) {
            return new LimitReached(service);
        }
        if (has(OFF)) {
            return new TurnedOff(service);
        }
        if (has(CONSENT)) {
            return new NoConsent(service);
        }
        if (reasons.contains("storageQuotaExceeded")) {
            return new StorageFull();
        }
        return has(SIZE) ? new Outgrown(service) : new NoAccess(service);
    }

    private WorkspaceProblem refused(String service) {
        if (saying.startsWith("This operation is not supported for this document")) {
            return new NotASheet(service);
        }
        if (has(SIZE) || saying.contains("above the limit of")) {
            return new Outgrown(service);
        }
        return MOVED.matcher(saying).find() ? new Moved(service) : new Rejected(service, saying);
    }

    private boolean has(Set<String> any) {
        return reasons.stream().anyMatch(any::contains);
    }

    private static Set<String> reasons(GoogleJsonError error) {
        Set<String> reasons = new HashSet<>();
        for (GoogleJsonError.ErrorInfo info : orNone(error.getErrors())) {
            addIfThere(reasons, info.getReason());
        }
        for (GoogleJsonError.Details detail : orNone(error.getDetails())) {
            addIfThere(reasons, detail.getReason());
            addIfThere(reasons, detail.get("errorCode"));
        }
        addIfThere(reasons, error.getUnknownKeys().get("status"));
        return reasons;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static void addIfThere(Set<String> reasons, @Nullable Object reason) {
        if (reason instanceof String text) {
            reasons.add(text);
        }
    }
}
