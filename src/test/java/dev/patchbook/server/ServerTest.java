package dev.patchbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ServerTest {

    private final Readiness readiness = new Readiness();
    private final Metrics metrics = new Metrics();
    private final Server server =
            Server.start(0, List.of(metrics), List.of(new HealthRoutes(readiness)::addTo, metrics));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_is_healthy_as_soon_as_the_port_is_open_and_ready_only_when_told() throws IOException {
        readiness.waitFor("the sample plan");
        assertThat(get("/healthz", "Host: localhost:" + server.port())).startsWith("HTTP/1.1 200");
        assertThat(get("/readyz", "Host: localhost:" + server.port()))
                .startsWith("HTTP/1.1 503")
                .contains("waiting for the sample plan");

        readiness.ready();

        assertThat(get("/readyz", "Host: localhost:" + server.port())).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_call_under_a_foreign_host_name_is_refused_before_any_route_sees_it() throws IOException {
        assertThat(get("/healthz", "Host: evil.example"))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json")
                .contains("evil.example");
    }

    @Test
    void every_request_is_counted_by_part_and_kind_of_answer() throws IOException {
        get("/healthz", "Host: localhost:" + server.port());
        get("/no/such/page", "Host: localhost:" + server.port());

        String answer = get("/metrics", "Host: localhost:" + server.port());

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("patchbook_requests_seconds_count{answer=\"2xx\",part=\"/healthz\"} 1")
                .contains("patchbook_requests_seconds_count{answer=\"4xx\",part=\"page\"} 1")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void two_origins_are_no_origin() throws IOException {
        String ours = "localhost:" + server.port();

        String answer = get("/healthz", "Host: " + ours, "Origin: http://" + ours, "Origin: http://evil.example");

        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @Test
    void the_port_is_closed_to_the_network() throws IOException {
        InetAddress outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(outside != null, "this machine has no address but loopback");

        assertThatThrownBy(() -> new Socket(outside, server.port()).close()).isInstanceOf(ConnectException.class);
    }

    private String get(String path, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request =
                    "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
