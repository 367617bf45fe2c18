package dev.patchbook.localworkspace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.patchbook.localworkspace.store.Pauses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A local workspace on a port of its own, for tests that talk to it as to Google: `new
/// Sheets.Builder(…).setRootUrl(server.url())`.
public final class LocalWorkspaceServer implements AutoCloseable {
    static {
        // Without it a small answer waits 40 ms for the client to acknowledge its first packet.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final LocalWorkspace workspace;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Answering answering;

    /// From a request to its response.
    private interface Answering {
        Response answer(Request request) throws IOException;
    }

    private LocalWorkspaceServer(
            LocalWorkspace workspace, HttpServer server, ExecutorService threads, Answering answering) {
        this.workspace = workspace;
        this.server = server;
        this.threads = threads;
        this.answering = answering;
    }

    /// Starts on an ephemeral port over this folder.
    public static LocalWorkspaceServer start(Path folder, InstantSource clock) throws IOException {
        LocalWorkspace workspace = LocalWorkspace.open(folder, clock);
        return start(workspace, 0, workspace::answer);
    }

    /// The same, with all that comes and goes kept in a log.
    public static LocalWorkspaceServer start(Path folder, InstantSource clock, TrafficLog log) throws IOException {
        LocalWorkspace workspace = LocalWorkspace.open(folder, clock);
        return start(workspace, 0, request -> log.through(workspace, request));
    }

    static LocalWorkspaceServer start(Path folder, InstantSource clock, Disturbances disturbances) throws IOException {
        LocalWorkspace workspace = LocalWorkspace.open(folder, clock, disturbances);
        return start(workspace, 0, workspace::answer);
    }

    static LocalWorkspaceServer start(Path folder, InstantSource clock, Pauses pauses, int port) throws IOException {
        LocalWorkspace workspace = LocalWorkspace.open(folder, clock, pauses);
        return start(workspace, port, workspace::answer);
    }

    private static LocalWorkspaceServer start(LocalWorkspace workspace, int port, Answering answering)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        LocalWorkspaceServer started = new LocalWorkspaceServer(workspace, server, threads, answering);
        server.createContext("/", started::handle);
        server.setExecutor(threads);
        server.start();
        return started;
    }

    /// The root URL, with its last slash, as Google's clients want it.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /// The workspace behind it.
    public LocalWorkspace workspace() {
        return workspace;
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.close();
        workspace.close();
    }

    /// Where a body fails on its way the line is cut, so that nobody takes its beginning for all of it.
    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String query = exchange.getRequestURI().getRawQuery();
        Response response = answering.answer(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                headers,
                exchange.getRequestBody()));
        if (!response.equals(Response.LOST)) {
            response.headers().forEach(exchange.getResponseHeaders()::set);
            boolean bodiless = response.status() == 204 || response.headers().containsKey("Content-Length");
            exchange.getResponseHeaders().remove("Content-Length");
            exchange.sendResponseHeaders(response.status(), bodiless ? -1 : 0);
            if (!bodiless) {
                response.content().writeTo(exchange.getResponseBody());
            }
        }
        exchange.close();
    }
}
