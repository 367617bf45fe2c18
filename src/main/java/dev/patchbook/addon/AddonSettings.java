package dev.patchbook.addon;

import dev.patchbook.refresh.PlanDirectory.Listing;
import java.time.Duration;

/// Where the add-on is reached and how long it lets a host wait.
///
/// @param baseUrl without a slash at the end, as in `https://patchbook.example.com` or, in local mode,
///     `http://localhost:8080`
/// @param patience hosts want an answer within 10 s; what takes longer goes on in the background
public record AddonSettings(String baseUrl, Duration patience) {

    /// Where a person opens a plan's workbook: in Google Sheets, or in local mode on the local page. Either takes a
    /// cell
    /// after `#gid=…&range=…`.
    String addressOf(Listing plan) {
        return baseUrl.startsWith("http://") ? baseUrl + "/?file=" + plan.id() : plan.url();
    }

    /// As long as a host may wait, less the way there and back and the card that is read afterwards.
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(6);
}
