package dev.patchbook.server;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Objects;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// What the program counts and times, told at `/metrics` in the words of Prometheus: memory, threads, processor, and
/// every request by part of the interface and kind of answer.
public final class Metrics extends Handler.Wrapper implements Feature {

    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", context -> context.contentType(MEDIA_TYPE).result(registry.scrape()));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Timer.Sample sample = Timer.start(registry);
        String part = part(Objects.requireNonNullElse(request.getHttpURI().getPath(), "/"));
        return super.handle(
                request,
                response,
                Callback.from(
                        callback,
                        () -> sample.stop(registry.timer(
                                "patchbook.requests", "part", part, "answer", response.getStatus() / 100 + "xx"))));
    }

    /// The first word of the path, where it is one of ours: anybody can send any path.
    private static String part(String path) {
        for (String known : new String[] {
            "/api", "/addon", "/v4", "/drive", "/download", "/upload", "/metrics", "/healthz", "/readyz"
        }) {
            if (path.equals(known) || path.startsWith(known + "/")) {
                return known;
            }
        }
        return "page";
    }
}
