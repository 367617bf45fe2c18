package dev.patchbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1:8080", "[::1]:8080"})
    void this_machine_under_each_of_its_names_is_welcome(String host) {
        assertThat(refusal("POST", "/api/plans", host, null, null, null)).isEmpty();
        assertThat(refusal("POST", "/api/plans", host, "http://" + host, "same-origin", "cors"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:8081",
                "evil.example:8080",
                "127.0.0.1.evil.example:8080",
                "LOCALHOST.:8080",
                "localhost:8080, evil.example",
                "0.0.0.0:8080"
            })
    void any_other_host_is_refused(String host) {
        assertThat(refusal("GET", "/", host, null, null, null)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://localhost:8080",
                "http://evil.example",
                "http://127.0.0.1:8080",
                "http://localhost:3000",
                "",
                "http://localhost:8080, http://evil.example"
            })
    void an_origin_other_than_the_request_host_is_refused(String origin) {
        assertThat(refusal("POST", "/v4/spreadsheets", "localhost:8080", origin, null, null))
                .isPresent();
    }

    @Test
    void a_cross_site_request_is_refused_save_a_link_to_the_page() {
        assertThat(refusal("GET", "/", "localhost:8080", null, "cross-site", "navigate"))
                .isEmpty();
        assertThat(refusal("GET", "/", "localhost:8080", null, "cross-site", "no-cors"))
                .isPresent();
        assertThat(refusal("POST", "/", "localhost:8080", null, "cross-site", "navigate"))
                .isPresent();
        assertThat(refusal("GET", "/api/plans", "localhost:8080", null, "cross-site", "navigate"))
                .isPresent();
    }

    @Test
    void two_words_on_where_a_request_comes_from_are_no_way_around() {
        assertThat(refusal("GET", "/api/plans", "localhost:8080", null, "same-origin, cross-site", null))
                .isPresent();
        assertThat(refusal("GET", "/api/plans", "localhost:8080", null, "Cross-Site", null))
                .isPresent();
    }

    private static Optional<String> refusal(
            String method,
            String path,
            String host,
            @Nullable String origin,
            @Nullable String site,
            @Nullable String mode) {
        return LoopbackRules.refusal(
                new LoopbackRules.Origin(
                        method,
                        path,
                        Optional.ofNullable(host),
                        Optional.ofNullable(origin),
                        Optional.ofNullable(site),
                        Optional.ofNullable(mode)),
                8080);
    }
}
