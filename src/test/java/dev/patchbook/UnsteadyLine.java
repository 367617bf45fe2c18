package dev.patchbook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A line to a workspace that goes dead at one of the requests, before or after that request got through, and stays
/// dead until it is mended: what a killed process or a cut cable looks like from either end. It can also lose a single
/// answer, or let somebody else go first.
public final class UnsteadyLine implements AutoCloseable {

    private static final Set<String> HOP_HEADERS =
            Set.of("connection", "host", "content-length", "transfer-encoding", "expect", "upgrade");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;
    private final String target;
    private volatile int deadAt = Integer.MAX_VALUE;
    private volatile boolean letItThrough;
    private volatile int lostAt = Integer.MAX_VALUE;
    private final Map<Integer, Runnable> goingFirst = new ConcurrentHashMap<>();

    public UnsteadyLine(String target) throws IOException {
        this.target = target;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    public URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// Goes dead at a request, counted from 1 from now on.
    public void dieAt(int request, boolean afterItGotThrough) {
        requests.set(0);
        letItThrough = afterItGotThrough;
        deadAt = request;
    }

    /// Loses the answer to a request, counted from 1 from now on.
    public void loseAnswerTo(int request) {
        requests.set(0);
        lostAt = request;
    }

    /// Lets somebody else act just before a request gets through, counted from 1 from now on.
    public void goFirstAt(int request, Runnable somebody) {
        requests.set(0);
        goingFirst.put(request, somebody);
    }

    public void mend() {
        deadAt = Integer.MAX_VALUE;
    }

    private void pass(HttpExchange exchange) throws IOException {
        int number = requests.incrementAndGet();
        if (number > deadAt || number == deadAt && !letItThrough) {
            exchange.close();
            return;
        }
        Optional.ofNullable(goingFirst.remove(number)).ifPresent(Runnable::run);
        HttpResponse<byte[]> answer = forward(exchange);
        if (number == deadAt || number == lostAt) {
            exchange.close();
            return;
        }
        answer.headers().map().forEach((name, values) -> {
            if (!HOP_HEADERS.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                values.forEach(
                        value -> exchange.getResponseHeaders().add(name, value.replace(target, root().toString())));
            }
        });
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(target.replaceFirst("/$", "") + exchange.getRequestURI()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.close();
    }
}
