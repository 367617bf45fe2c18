package dev.patchbook.localworkspace;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.drive.Drive;
import dev.patchbook.localworkspace.drive.Upload;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.BookCalls;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.sheets.SheetsApi;
import dev.patchbook.localworkspace.store.FolderFault;
import dev.patchbook.localworkspace.store.Pauses;
import dev.patchbook.localworkspace.store.Store;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drive and Sheets over a folder: one function from request to response. Safe for any number of threads.
public final class LocalWorkspace implements Closeable {
    private static final String DOWNLOAD = "/download";
    private static final Logger LOG = LoggerFactory.getLogger(LocalWorkspace.class);

    private final Path folder;
    private final Store store;
    private final Drive drive;
    private final Upload upload;
    private final BookCalls sheets;
    private final Disturbing disturbing;

    private LocalWorkspace(Path folder, Store store, BookCalls sheets, InstantSource clock, Disturbances disturbances) {
        this.folder = folder;
        this.store = store;
        this.sheets = sheets;
        this.drive = new Drive(store, sheets, clock);
        this.upload = new Upload(store, clock);
        this.disturbing = new Disturbing(disturbances, clock);
    }

    /// Opens the folder, which is made where it is missing. A folder that another process has open, or that cannot be
    /// read, is an [IOException] that says so.
    public static LocalWorkspace open(Path folder, InstantSource clock) throws IOException {
        return open(folder, clock, Disturbances.NONE);
    }

    /// The same, and not always doing what it is asked.
    public static LocalWorkspace open(Path folder, InstantSource clock, Disturbances disturbances) throws IOException {
        BookCalls sheets = new SheetsApi();
        Store store = Store.open(folder, clock, sheets, Pauses.DEFAULT);
        return new LocalWorkspace(folder, store, sheets, clock, disturbances);
    }

    static LocalWorkspace open(Path folder, InstantSource clock, Pauses pauses) throws IOException {
        BookCalls sheets = new SheetsApi();
        Store store = Store.open(folder, clock, sheets, pauses);
        return new LocalWorkspace(folder, store, sheets, clock, Disturbances.NONE);
    }

    /// Whether a path is one that [#answer] knows: Google's own, `/v4/spreadsheets…`, `/drive/v3/…`,
    /// `/download/drive/v3/…`, `/upload/drive/v3/…`.
    public static boolean serves(String rawPath) {
        return rawPath.startsWith("/v4/spreadsheets")
                || rawPath.startsWith("/drive/v3/")
                || rawPath.startsWith(DOWNLOAD + "/drive/v3/")
                || rawPath.startsWith("/upload/drive/v3/");
    }

    /// Answers a request. Faults become Google's error bodies; nothing is thrown.
    public Response answer(Request request) {
        boolean driveWords = !request.rawPath().startsWith("/v4/");
        try {
            disturbing.before(request);
            return disturbing.after(request, Answers.of(reply(request), request));
        } catch (Refusal refusal) {
            return Answers.refusal(refusal, driveWords);
        } catch (IOException e) {
            return Answers.refusal(unavailable(request, e), driveWords);
        } catch (UncheckedIOException e) {
            return Answers.refusal(unavailable(request, FolderFault.of(e)), driveWords);
        } catch (RuntimeException e) {
            LOG.error("The workspace failed at {} {}.", request.method(), request.rawPath(), e);
            return Answers.refusal(
                    new Refusal(500, "INTERNAL", "internalError", "Internal error encountered."), driveWords);
        }
    }

    private Refusal unavailable(Request request, IOException fault) {
        LOG.error(
                "The workspace could not read or write its folder for {} {}.",
                request.method(),
                request.rawPath(),
                fault);
        return new Refusal(503, "UNAVAILABLE", "backendError", FolderFault.told(folder, fault));
    }

    /// Writes everything that changed to the folder now.
    public void save() throws IOException {
        store.save();
    }

    /// Writes everything that changed, and lets go of the folder.
    @Override
    public void close() throws IOException {
        store.close();
    }

    private Reply reply(Request request) throws IOException {
        String method = request.header("x-http-method-override").orElse(request.method());
        if (request.rawPath().startsWith("/upload/drive/v3/")) {
            return upload.answer(
                    Call.of(method, request.rawPath(), request.rawQuery(), new byte[0]),
                    request.headers(),
                    isAllContent(request) ? Incoming.onDisk(request) : Incoming.inMemory(request));
        }
        Call call = Call.of(
                method,
                withoutDownload(request.rawPath()),
                query(request),
                Incoming.inMemory(request).readAllBytes());
        if (withoutDownload(request.rawPath()).startsWith("/drive/v3/")) {
            return drive.answer(call);
        } else if (request.rawPath().startsWith("/v4/spreadsheets")) {
            return Reply.ok(sheets(call));
        }
        throw new Refusal(404, "NOT_FOUND", "notFound", "Not Found");
    }

    /// Google's clients ask for the content of a file below a path of its own, which answers the same.
    private static String withoutDownload(String rawPath) {
        return rawPath.startsWith(DOWNLOAD + "/") ? rawPath.substring(DOWNLOAD.length()) : rawPath;
    }

    /// Whether the body is the content of a file and nothing else, which goes straight to disk.
    private static boolean isAllContent(Request request) {
        return request.rawQuery().contains("uploadType=media")
                || request.rawQuery().contains("upload_id=");
    }

    /// Who asks is part of the call, and so of the journal: the token `as:someone@example.com` stands for that person,
    /// any
    /// other for the owner.
    private static String query(Request request) {
        String bearer = "Bearer ";
        return request.header("authorization")
                .filter(header -> header.startsWith(bearer + "as:"))
                .map(header -> URLEncoder.encode(header.substring(bearer.length()), StandardCharsets.UTF_8))
                .map(token -> request.rawQuery() + "&access_token=" + token)
                .orElse(request.rawQuery());
    }

    private Body sheets(Call call) {
        List<String> segments = call.segments();
        if (segments.size() == 2 && call.method().equals("POST")) {
            Book book = store.create(call);
            return sheets.read(book, call);
        } else if (segments.size() < 3) {
            throw new Refusal(404, "NOT_FOUND", "notFound", "Not Found");
        }
        int colon = segments.get(2).indexOf(':');
        String id = colon < 0 ? segments.get(2) : segments.get(2).substring(0, colon);
        if (!sheets.writes(call)) {
            return sheets.read(store.book(id), call);
        }
        Optional<String> destination = sheets.destination(call);
        return destination.isPresent() ? store.bring(id, destination.get(), call) : store.change(id, call);
    }
}
