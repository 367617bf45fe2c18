package planted.lifted.localworkspace;

import planted.lifted.configuration.Settings;

/// Could not be lifted out as a project.
record Folder(Settings settings) {}
