package dev.patchbook.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.drive.Drive;
import com.google.api.services.sheets.v4.Sheets;
import java.time.Duration;
import java.util.function.Consumer;

/// Google's clients for one session.
///
/// The initializer is a plain one and no handler is set on a request: the credentials adapter would take the place of
/// any handler, and turns a refused token into a bug. Trying again is up to [Calling].
final class Clients {

    private static final String NAME = "Patchbook";

    private final WorkspaceSettings settings;
    private final Caller caller;
    private final Deadline deadline;
    private final Sheets sheets;
    private final Drive drive;

    Clients(WorkspaceSettings settings, HttpTransport transport, Caller caller, Tally tally, Deadline deadline) {
        this.settings = settings;
        this.caller = caller;
        this.deadline = deadline;
        this.sheets = new Sheets.Builder(
                        transport,
                        GsonFactory.getDefaultInstance(),
                        initializer(request -> tally.sheets(request.getRequestMethod())))
                .setRootUrl(settings.sheetsRoot().toString())
                .setApplicationName(NAME)
                .build();
        this.drive = new Drive.Builder(
                        transport, GsonFactory.getDefaultInstance(), initializer(request -> tally.drive()))
                .setRootUrl(settings.driveRoot().toString())
                .setApplicationName(NAME)
                .build();
    }

    Sheets sheets() {
        return sheets;
    }

    Drive drive() {
        return drive;
    }

    private HttpRequestInitializer initializer(Consumer<HttpRequest> counter) {
        return request -> {
            request.setConnectTimeout(millis(settings.connectTimeout()));
            request.setReadTimeout(millis(settings.readTimeout()));
            request.setNumberOfRetries(0);
            request.setInterceptor(ready -> {
                counter.accept(ready);
                if (!settings.kind().compressed()) { // the client sets both after this initializer
                    ready.getHeaders().setAcceptEncoding("identity");
                    ready.setResponseReturnRawInputStream(true);
                }
            });
            switch (caller) {
                case Caller.Local() -> {}
                case Caller.Token(String token) -> request.getHeaders().setAuthorization("Bearer " + token);
            }
        };
    }

    /// No longer than the session may still take; zero would mean for ever.
    private int millis(Duration timeout) {
        return (int) Math.max(1, Math.min(timeout.toMillis(), deadline.left().toMillis()));
    }
}
