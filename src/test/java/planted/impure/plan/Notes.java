package planted.impure.plan;

import java.nio.file.Path;

/// Reaches for a file in a package without input and output.
record Notes(Path file) {}
