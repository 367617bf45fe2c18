package dev.patchbook.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/// The HTTP server: one port on the loopback addresses, everything on it behind [LoopbackOnly].
public final class Server implements AutoCloseable {

    private static final long LARGEST_BODY = 80L * 1024 * 1024;
    private static final long LARGEST_FILE_MB = 64;
    private static final int WAITING_CALLS = 1024;

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /// Opens the port and answers from then on.
    ///
    /// @param port 0 for any free one
    /// @param mounts handlers that see a request before the routes do
    /// @param features each adds its routes
    /// @throws PortTaken where another program listens there
    public static Server start(int port, List<Handler.Wrapper> mounts, List<Feature> features) {
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = LARGEST_BODY;
            config.jetty.multipartConfig.maxFileSize(LARGEST_FILE_MB, SizeUnit.MB);
            config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_FILE_MB + 1, SizeUnit.MB);
            config.jetty.modifyHttpConfiguration(Server::takeGooglePaths);
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(0); // whoever stops the server has waited for the calls: CallsInHand
                mounts.reversed().forEach(server::insertHandler);
                server.insertHandler(new LoopbackOnly());
            });
            loopback(config, port);
            features.forEach(feature -> feature.addTo(config.routes));
        });
        try {
            return new Server(javalin.start());
        } catch (JavalinBindException e) {
            throw new PortTaken(port, e);
        }
    }

    /// A port that nothing listens on right now.
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The port that is open.
    public int port() {
        return javalin.port();
    }

    /// Closes the port and every connection at once; see [CallsInHand] for those that are being answered.
    @Override
    public void close() {
        javalin.stop();
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    /// Sheet titles travel in paths, slashes and all; the workspace decodes each segment by itself.
    private static void takeGooglePaths(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(64 * 1024);
    }

    private static void loopback(JavalinConfig config, int port) {
        config.jetty.addConnector((server, http) -> connector(server, http, "127.0.0.1", port));
        if (port != 0 && hasIpv6Loopback()) {
            config.jetty.addConnector((server, http) -> connector(server, http, "::1", port));
        }
    }

    private static Connector connector(
            org.eclipse.jetty.server.Server server, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setReuseAddress(true);
        connector.setAcceptQueueSize(WAITING_CALLS);
        return connector;
    }

    private static boolean hasIpv6Loopback() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet6Address.class::isInstance)
                    .anyMatch(InetAddress::isLoopbackAddress);
        } catch (SocketException _) {
            return false;
        }
    }
}
