package dev.patchbook.localworkspace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.patchbook.localworkspace.store.Pauses;
import java.io.IOException;
import java.io.OutputStream;
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

    private LocalWorkspaceServer(LocalWorkspace workspace, HttpServer server, ExecutorService threads) {
        this.workspace = workspace;
        this.server = server;
        this.threads = threads;
    }

    /// Starts on an ephemeral port over this folder.
    public static LocalWorkspaceServer start(Path folder, InstantSource clock) throws IOException {
        return start(LocalWorkspace.open(folder, clock), 0);
    }

    static LocalWorkspaceServer start(Path folder, InstantSource clock, Pauses pauses, int port) throws IOException {
        return start(LocalWorkspace.open(folder, clock, pauses), port);
    }

    private static LocalWorkspaceServer start(LocalWorkspace workspace, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        LocalWorkspaceServer started = new LocalWorkspaceServer(workspace, server, threads);
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

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            String query = exchange.getRequestURI().getRawQuery();
            Response response = workspace.answer(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    query == null ? "" : query,
                    headers,
                    exchange.getRequestBody()));
            response.headers().forEach(exchange.getResponseHeaders()::set);
            boolean bodiless = response.status() == 204 || response.headers().containsKey("Content-Length");
            exchange.getResponseHeaders().remove("Content-Length");
            exchange.sendResponseHeaders(response.status(), bodiless ? -1 : 0);
            if (!bodiless) {
                try (OutputStream out = exchange.getResponseBody()) {
                    response.content().writeTo(out);
                }
            }
        }
    }
}
