package dev.patchbook.google;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The labels in Drive that say that a spreadsheet is a plan: the truth about which plans there are.
///
/// @param template the name of the template it was made from, as in `comprehensive`
/// @param version the template's version
/// @param requestId the request that asked for it
/// @param sample whether it holds invented data
public record PlanMark(String template, String version, String requestId, boolean sample) {

    private static final String KIND = "patchbook";
    private static final String PLAN = "plan";
    private static final String TEMPLATE = "patchbookTemplate";
    private static final String VERSION = "patchbookVersion";
    private static final String REQUEST = "patchbookRequest";
    private static final String SAMPLE = "patchbookSample";

    /// What to look for to find every plan.
    public static Map<String, String> anyPlan() {
        return Map.of(KIND, PLAN);
    }

    /// What to look for to find the plan of one request.
    public static Map<String, String> ofRequest(String requestId) {
        return Map.of(KIND, PLAN, REQUEST, requestId);
    }

    /// The mark that a file carries, where it is a plan.
    public static Optional<PlanMark> on(DriveFile file) {
        Map<String, String> labels = file.appProperties();
        if (!PLAN.equals(labels.get(KIND))) {
            return Optional.empty();
        }
        return Optional.of(new PlanMark(
                labels.getOrDefault(TEMPLATE, ""),
                labels.getOrDefault(VERSION, ""),
                labels.getOrDefault(REQUEST, ""),
                labels.containsKey(SAMPLE)));
    }

    /// The labels to put on the file.
    public Map<String, String> labels() {
        Map<String, String> labels =
                new HashMap<>(Map.of(KIND, PLAN, TEMPLATE, template, VERSION, version, REQUEST, requestId));
        if (sample) {
            labels.put(SAMPLE, "yes");
        }
        return Map.copyOf(labels);
    }
}
