package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    private static final String BASE = "https://patchbook.example.com";

    private final JsonObject deployment = read();

    @Test
    void every_trigger_leads_to_a_url_that_is_answered() {
        assertThat(values(deployment, "runFunction"))
                .hasSize(6)
                .allSatisfy(url -> assertThat(Set.of(BASE + AddonRoutes.HOME, BASE + AddonRoutes.HELP))
                        .contains(url));
    }

    @Test
    void sheets_and_drive_have_homepages_and_their_own_triggers() {
        JsonObject addOns = deployment.getAsJsonObject("addOns");

        assertThat(addOns.getAsJsonObject("sheets").keySet())
                .containsExactlyInAnyOrder("homepageTrigger", "onFileScopeGrantedTrigger");
        assertThat(addOns.getAsJsonObject("drive").keySet())
                .containsExactlyInAnyOrder("homepageTrigger", "onItemsSelectedTrigger");
        assertThat(addOns.getAsJsonObject("common").get("useLocaleFromApp").getAsBoolean())
                .isTrue();
    }

    @Test
    void only_the_smallest_scopes_are_asked_for() {
        assertThat(deployment.getAsJsonArray("oauthScopes").asList().stream().map(JsonElement::getAsString))
                .containsExactlyInAnyOrder(
                        AddonAtWork.FILES,
                        "https://www.googleapis.com/auth/drive.addons.metadata.readonly",
                        "https://www.googleapis.com/auth/userinfo.email",
                        "https://www.googleapis.com/auth/script.locale");
    }

    @Test
    void workbooks_may_be_opened_from_cards() {
        assertThat(deployment
                        .getAsJsonObject("addOns")
                        .getAsJsonObject("common")
                        .getAsJsonArray("openLinkUrlPrefixes")
                        .asList()
                        .stream()
                        .map(JsonElement::getAsString))
                .contains("https://docs.google.com/");
    }

    private static List<String> values(JsonElement json, String name) {
        List<String> values = new ArrayList<>();
        switch (json) {
            case JsonArray array -> array.forEach(item -> values.addAll(values(item, name)));
            case JsonObject object ->
                object.asMap().forEach((key, value) -> {
                    if (key.equals(name)) {
                        values.add(value.getAsString());
                    }
                    values.addAll(values(value, name));
                });
            default -> {}
        }
        return values;
    }

    private static JsonObject read() {
        try {
            return JsonParser.parseString(Files.readString(Path.of("addon-manifest/deployment.json")))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
