package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;

/// The Pipeline tab of the CRM set as `pipeline_reference.py` computes it, on its own.
///
/// Where there is no Python the test is skipped and says so; with `CI=true` it fails.
public final class PipelineInPython {

    private PipelineInPython() {}

    /// By `Group/Name` the numbers of each row by header; null where a cell is blank.
    ///
    /// @param asOf as in `2017-12-31`
    public static JsonObject asOf(String asOf) throws IOException, InterruptedException {
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3",
                            "src/test/python/pipeline_reference.py",
                            SharedData.path("data/crm").toString(),
                            asOf)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException absent) {
            Assumptions.assumeTrue(
                    "true".equals(System.getenv("CI")),
                    "python3 is not here, so there is nothing to compare with: " + absent.getMessage());
            throw absent;
        }
        String json = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).isZero();
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
