package dev.patchbook.configuration;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that can be set from outside. README's table of settings says the same for people.
///
/// @param port the one port, on loopback only; 0 takes any free one
/// @param data the data folder: the workspace's files in `drive`, the database in `store`, own templates in `templates`
/// @param sample whether an empty data folder gets the sample plan
/// @param workspaceOnly whether only the local workspace is served
/// @param faults how the local workspace makes life hard; only where it is served alone
public record Configuration(int port, Path data, boolean sample, boolean workspaceOnly, WorkspaceFaults faults) {

    private static final String GOOGLE_MODE_REFUSED =
            "PATCHBOOK_MODE=google: Patchbook cannot verify yet that a call comes from Google, and will not serve "
                    + "anybody else. Leave PATCHBOOK_MODE out, or set it to local.";

    /// With a workspace that does what it is asked.
    public Configuration(int port, Path data, boolean sample, boolean workspaceOnly) {
        this(port, data, sample, workspaceOnly, WorkspaceFaults.NONE);
    }

    /// Reads and checks the environment and the command line.
    ///
    /// @throws ConfigurationException with every error at once
    public static Configuration of(Map<String, String> environment, List<String> arguments) {
        List<String> errors = new ArrayList<>();
        switch (environment.getOrDefault("PATCHBOOK_MODE", "local")) {
            case "local" -> {}
            case "google" -> errors.add(GOOGLE_MODE_REFUSED);
            case String other -> errors.add("PATCHBOOK_MODE=" + other + ": the only mode so far is local.");
        }
        int port = port(environment.getOrDefault("PORT", "8080"), errors);
        Path data = folder(environment, errors);
        boolean sample = onOff("PATCHBOOK_SAMPLE", environment.getOrDefault("PATCHBOOK_SAMPLE", "on"), errors);
        arguments.stream()
                .filter(argument -> !argument.equals("--workspace-only"))
                .forEach(argument -> errors.add(argument + ": unknown; the only option is --workspace-only."));
        WorkspaceFaults faults = WorkspaceFaults.of(environment, errors);
        boolean workspaceOnly = arguments.contains("--workspace-only");
        if (!workspaceOnly && !faults.equals(WorkspaceFaults.NONE)) {
            errors.add("PATCHBOOK_WORKSPACE_…: quotas and faults are for the local workspace alone: "
                    + "start with --workspace-only, or leave them out.");
        }
        if (!errors.isEmpty()) {
            throw new ConfigurationException(errors);
        }
        return new Configuration(port, data, sample, workspaceOnly, faults);
    }

    private static int port(String text, List<String> errors) {
        Optional<Integer> port = number(text).filter(number -> number >= 0 && number <= 65_535);
        if (port.isEmpty()) {
            errors.add("PORT=" + text + ": a port is a number from 0 to 65535, as in 8080.");
        }
        return port.orElse(0);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Path folder(Map<String, String> environment, List<String> errors) {
        String text = environment.getOrDefault(
                "PATCHBOOK_DATA", environment.getOrDefault("HOME", System.getProperty("user.home")) + "/.patchbook");
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            errors.add("PATCHBOOK_DATA=" + text + ": no folder can have this name: " + e.getReason());
            return Path.of("");
        }
    }

    static boolean onOff(String name, String text, List<String> errors) {
        if (!text.equals("on") && !text.equals("off")) {
            errors.add(name + "=" + text + ": say on or off.");
        }
        return text.equals("on");
    }
}
