package dev.patchbook.api;

import java.util.Optional;

/// A body that is not read at all: of a kind that is not taken, or too large.
final class NotAccepted extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient ProblemDocument.Fault fault;

    private NotAccepted(int status, String title, String location, String message) {
        super(message);
        this.status = status;
        this.title = title;
        this.fault = new ProblemDocument.Fault(location, message);
    }

    /// @param sent the media type that came, where one was named
    /// @param wanted the one to send instead
    static NotAccepted kind(Optional<String> sent, String wanted) {
        return new NotAccepted(
                415,
                "This kind of body is not taken",
                "Content-Type",
                "The body was sent as %s. Send it with the header Content-Type: %s."
                        .formatted(sent.map("“%s”"::formatted).orElse("nothing in particular"), wanted));
    }

    static NotAccepted size(String location, String message) {
        return new NotAccepted(413, "Too large", location, message);
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    ProblemDocument.Fault fault() {
        return fault;
    }
}
