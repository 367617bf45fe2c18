package dev.patchbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The peer that a person has: LibreOffice turns a file into an `.xlsx`, and computes all formulas in it anew.
record LibreOffice(WorkFolder folder, Path scripts) {

    static final String MISSING = "LibreOffice skipped: not installed, or no GNU time";

    /// What the conversion took; empty where LibreOffice, or GNU time, is not installed.
    Optional<Peer> converted(Path file) throws IOException, InterruptedException {
        Path profile = folder.path().resolve("libreoffice");
        Path computesOnLoad = scripts.resolve("lo-registrymodifications.seed.xcu");
        Path settings = profile.resolve("user/registrymodifications.xcu");
        if (Files.exists(computesOnLoad) && !Files.exists(settings)) {
            Files.createDirectories(settings.getParent());
            Files.copy(computesOnLoad, settings);
        }
        Path out = folder.fresh();
        Optional<Peer> peer = Peer.run(
                folder,
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString(),
                file.toString());
        return peer.filter(
                _ -> Files.exists(out.resolve(file.getFileName().toString().replaceFirst("\\.[^.]+$", ".xlsx"))));
    }
}
