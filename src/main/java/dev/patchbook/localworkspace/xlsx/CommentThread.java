package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Tab;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What people wrote to each other at a cell, in another program.
///
/// @param cell its address, as the file has it
public record CommentThread(Tab tab, String cell, boolean resolved, Comment first, List<Comment> replies) {
    public CommentThread {
        replies = List.copyOf(replies);
    }

    /// What one of them wrote.
    ///
    /// @param author the name to show; empty where the file does not say who
    /// @param time empty where the file says none that can be read
    public record Comment(String id, Optional<String> author, Optional<Instant> time, String text) {}

    /// When the last of them wrote.
    public Optional<Instant> lastTime() {
        return replies.stream()
                .flatMap(reply -> reply.time().stream())
                .max(Instant::compareTo)
                .or(first::time);
    }
}
