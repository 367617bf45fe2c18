package dev.patchbook.localworkspace.http;

import com.google.gson.JsonArray;
import java.io.Serial;

/// A call that is not answered as asked: the HTTP code, Google's status for it, the message, and for Drive the reason.
/// Nothing was changed.
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int code;
    private final String status;
    private final String reason;
    private final transient JsonArray details;

    public Refusal(int code, String status, String reason, String message) {
        this(code, status, reason, message, new JsonArray());
    }

    public Refusal(int code, String status, String reason, String message, JsonArray details) {
        super(message);
        this.code = code;
        this.status = status;
        this.reason = reason;
        this.details = details;
    }

    public static Refusal invalid(String message) {
        return new Refusal(400, "INVALID_ARGUMENT", "badRequest", message);
    }

    public static Refusal notFound(String message) {
        return new Refusal(404, "NOT_FOUND", "notFound", message);
    }

    public int code() {
        return code;
    }

    public String status() {
        return status;
    }

    /// Drive's word for it, such as `notFound`.
    public String reason() {
        return reason;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    /// The `details` of Google's envelope, possibly none.
    public JsonArray details() {
        return details;
    }
}
