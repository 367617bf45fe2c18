package dev.patchbook.localworkspace.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A fault of the disk in words: what it is, and the way out.
public final class FolderFault {
    private static final Set<String> NO_ROOM =
            Set.of("No space left on device", "Disk quota exceeded", "File too large", "not enough space on the disk");
    private static final Set<String> NO_RIGHT =
            Set.of("Permission denied", "Read-only file system", "Access is denied");

    private FolderFault() {}

    /// What happened to this folder.
    public static String told(Path folder, IOException fault) {
        if (says(fault, NO_ROOM)) {
            return "There is no room left on the disk of the folder %s. What was answered before is kept: make room, and try again."
                    .formatted(folder);
        } else if (says(fault, NO_RIGHT) || causes(fault).anyMatch(AccessDeniedException.class::isInstance)) {
            return "The folder %s may not be written to (%s). What was answered before is kept: allow it, and try again."
                    .formatted(folder, fault.getMessage());
        }
        return "The local workspace could not read or write its folder %s: %s".formatted(folder, fault.getMessage());
    }

    /// The fault that somebody wrapped.
    public static IOException of(UncheckedIOException wrapped) {
        return Objects.requireNonNull(wrapped.getCause(), "an unchecked fault always has one");
    }

    private static boolean says(IOException fault, Set<String> words) {
        return causes(fault)
                .flatMap(cause -> Optional.ofNullable(cause.getMessage()).stream())
                .anyMatch(message -> words.stream().anyMatch(message::contains));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null ? Stream.of(fault) : Stream.concat(Stream.of(fault), causes(cause));
    }
}
