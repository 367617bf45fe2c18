package dev.patchbook.configuration;

import java.util.List;
import java.util.Map;

/// How the local workspace makes life hard for a program that is developed against it; not at all unless asked for.
///
/// @param quotas whether calls are counted and refused as by Google
/// @param latencyMillis how long every call waits before it is answered
/// @param unavailablePercent how many calls of a hundred are answered with 503 and do nothing
/// @param lostPercent how many writes of a hundred are done while their answer is lost
public record WorkspaceFaults(boolean quotas, int latencyMillis, int unavailablePercent, int lostPercent) {

    /// A workspace that does what it is asked.
    public static final WorkspaceFaults NONE = new WorkspaceFaults(false, 0, 0, 0);

    private static final int LONGEST_MILLIS = 600_000;

    static WorkspaceFaults of(Map<String, String> environment, List<String> errors) {
        return new WorkspaceFaults(
                Configuration.onOff(
                        "PATCHBOOK_WORKSPACE_QUOTAS",
                        environment.getOrDefault("PATCHBOOK_WORKSPACE_QUOTAS", "off"),
                        errors),
                number("PATCHBOOK_WORKSPACE_LATENCY", "milliseconds", LONGEST_MILLIS, environment, errors),
                number("PATCHBOOK_WORKSPACE_UNAVAILABLE", "percent", 100, environment, errors),
                number("PATCHBOOK_WORKSPACE_LOST", "percent", 100, environment, errors));
    }

    private static int number(
            String name, String unit, int most, Map<String, String> environment, List<String> errors) {
        String text = environment.getOrDefault(name, "0");
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        errors.add("%s=%s: say a number of %s from 0 to %d.".formatted(name, text, unit, most));
        return 0;
    }
}
