package dev.patchbook.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void an_empty_environment_gives_the_documented_defaults() {
        Configuration configuration = Configuration.of(Map.of("HOME", "/home/ada"), List.of());

        assertThat(configuration).isEqualTo(new Configuration(8080, Path.of("/home/ada/.patchbook"), true, false));
    }

    @Test
    void every_setting_is_read() {
        Map<String, String> environment = Map.of("PORT", "9001", "PATCHBOOK_DATA", "/data", "PATCHBOOK_SAMPLE", "off");

        Configuration configuration = Configuration.of(environment, List.of("--workspace-only"));

        assertThat(configuration).isEqualTo(new Configuration(9001, Path.of("/data"), false, true));
    }

    @Test
    void all_errors_are_told_at_once_each_with_the_way_out() {
        Map<String, String> environment = Map.of("PORT", "http", "PATCHBOOK_SAMPLE", "maybe");

        assertThatThrownBy(() -> Configuration.of(environment, List.of("--help")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("""
                        PORT=http: a port is a number from 0 to 65535, as in 8080.
                        PATCHBOOK_SAMPLE=maybe: say on or off.
                        --help: unknown; the only option is --workspace-only.""");
    }

    @Test
    void quotas_and_faults_are_for_a_workspace_that_is_served_alone() {
        Map<String, String> environment = Map.of(
                "PATCHBOOK_WORKSPACE_QUOTAS", "on",
                "PATCHBOOK_WORKSPACE_LATENCY", "250",
                "PATCHBOOK_WORKSPACE_UNAVAILABLE", "5",
                "PATCHBOOK_WORKSPACE_LOST", "100");

        assertThat(Configuration.of(environment, List.of("--workspace-only")).faults())
                .isEqualTo(new WorkspaceFaults(true, 250, 5, 100));
        assertThatThrownBy(() -> Configuration.of(environment, List.of()))
                .hasMessageContaining("start with --workspace-only, or leave them out");
        assertThatThrownBy(() -> Configuration.of(
                        Map.of("PATCHBOOK_WORKSPACE_LOST", "101", "PATCHBOOK_WORKSPACE_LATENCY", "soon"),
                        List.of("--workspace-only")))
                .hasMessage("""
                        PATCHBOOK_WORKSPACE_LATENCY=soon: say a number of milliseconds from 0 to 600000.
                        PATCHBOOK_WORKSPACE_LOST=101: say a number of percent from 0 to 100.""");
    }

    @Test
    void google_mode_refuses_to_start_until_callers_are_verified() {
        assertThatThrownBy(() -> Configuration.of(Map.of("PATCHBOOK_MODE", "google"), List.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot verify yet that a call comes from Google");
    }
}
