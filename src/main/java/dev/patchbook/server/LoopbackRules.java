package dev.patchbook.server;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who may call the port in local mode: programs and pages of this machine, never a page from elsewhere that a browser
/// here happens to show (design.md, *Local mode is for this machine only*).
final class LoopbackRules {

    private LoopbackRules() {}

    /// The headers of a call that say where it comes from.
    record Origin(
            String method,
            String path,
            Optional<String> host,
            Optional<String> origin,
            Optional<String> fetchSite,
            Optional<String> fetchMode) {}

    /// Why a call is refused; empty where it is welcome.
    static Optional<String> refusal(Origin call, int port) {
        String host = call.host().orElse("");
        if (!isOurs(host, port)) {
            return Optional.of("The Host header says “%s”. Open http://localhost:%d instead.".formatted(host, port));
        }
        if (call.origin().isPresent() && !call.origin().get().equals("http://" + host)) {
            return Optional.of("A page from “%s” may not call Patchbook on this machine."
                    .formatted(call.origin().get()));
        }
        boolean crossSite = call.fetchSite()
                .filter(site -> site.toLowerCase(Locale.ROOT).contains("cross-site"))
                .isPresent();
        if (crossSite && !isLinkToThePage(call)) {
            return Optional.of("A page from another site may not call Patchbook on this machine.");
        }
        return Optional.empty();
    }

    private static boolean isOurs(String host, int port) {
        return Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port).contains(host)
                || port == 80 && Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
    }

    private static boolean isLinkToThePage(Origin call) {
        return call.method().equals("GET")
                && call.path().equals("/")
                && call.fetchMode().filter("navigate"::equals).isPresent();
    }
}
