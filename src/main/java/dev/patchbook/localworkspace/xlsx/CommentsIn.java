package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Carried;
import dev.patchbook.localworkspace.book.Tab;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the threaded comments that a book carries from its file, where they are now.
public final class CommentsIn {
    private final Map<String, String> names;

    private CommentsIn(Map<String, String> names) {
        this.names = names;
    }

    /// One comment as the file says it.
    private record Said(CommentThread.Comment comment, String parent, String cell, boolean done) {}

    /// The threads of all tabs, in the order in which they were begun on each.
    public static List<CommentThread> of(Book book) throws IOException {
        CommentsIn comments = new CommentsIn(names(book));
        List<CommentThread> threads = new ArrayList<>();
        for (Tab tab : book.tabs()) {
            List<Said> said = new ArrayList<>();
            for (Carried one : tab.carried()) {
                if (one.is("threadedComment")) {
                    said.addAll(comments.said(part(one)));
                }
            }
            threads.addAll(threads(tab, said));
        }
        return threads;
    }

    private static Map<String, String> names(Book book) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (Carried one : book.carried()) {
            if (one.is("person")) {
                XmlIn xml = part(one);
                for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
                    if (name.get().equals("person")) {
                        names.put(xml.attribute("id"), xml.attribute("displayName"));
                    }
                }
            }
        }
        return names;
    }

    private static XmlIn part(Carried carried) throws IOException {
        Optional<Carried.Part> part = Optional.ofNullable(carried.parts().get(carried.target()));
        return new XmlIn(new ByteArrayInputStream(part.map(Carried.Part::content)
                .orElseThrow(() -> new IOException("“" + carried.target() + "” is gone"))));
    }

    private List<Said> said(XmlIn xml) throws IOException {
        List<Said> all = new ArrayList<>();
        for (Optional<String> element = xml.next(); element.isPresent(); element = xml.next()) {
            if (element.get().equals("threadedComment")) {
                String id = xml.attribute("id");
                String parent = xml.attribute("parentId");
                String cell = xml.attribute("ref");
                boolean done = xml.flag("done", false);
                Optional<String> author = Optional.ofNullable(names.get(xml.attribute("personId")))
                        .filter(name -> !name.isBlank());
                Optional<Instant> time = time(xml.attribute("dT"));
                all.add(new Said(
                        new CommentThread.Comment(bare(id), author, time, text(xml)), bare(parent), cell, done));
            }
        }
        return all;
    }

    private static String text(XmlIn xml) throws IOException {
        String text = "";
        for (Optional<String> inside = xml.nextIn("threadedComment");
                inside.isPresent();
                inside = xml.nextIn("threadedComment")) {
            if (inside.get().equals("text")) {
                text = xml.text();
            }
        }
        return text;
    }

    /// Ids stand in braces, which are no part of them.
    private static String bare(String id) {
        return id.replaceAll("[{}]", "");
    }

    /// Times without a zone are in UTC.
    private static Optional<Instant> time(String text) {
        try {
            boolean zoned = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// A reply belongs to the first comment that its parents lead to. One whose parents lead nowhere, or in a circle,
    /// is a thread of its own.
    private static List<CommentThread> threads(Tab tab, List<Said> all) {
        Map<String, Said> byId = new HashMap<>();
        all.forEach(said -> byId.putIfAbsent(said.comment().id(), said));
        Map<String, Said> roots = new HashMap<>();
        Map<Said, List<CommentThread.Comment>> replies = new LinkedHashMap<>();
        all.stream()
                .filter(said -> root(said, byId, roots).equals(said))
                .forEach(said -> replies.put(said, new ArrayList<>()));
        for (Said said : all) {
            Said root = root(said, byId, roots);
            if (!root.equals(said)) {
                replies.computeIfAbsent(root, _ -> new ArrayList<>()).add(said.comment());
            }
        }
        List<CommentThread> threads = new ArrayList<>();
        replies.forEach((said, answers) ->
                threads.add(new CommentThread(tab, said.cell(), said.done(), said.comment(), answers)));
        return threads;
    }

    /// @param roots those that are known already, by the ids of the comments that lead to them
    private static Said root(Said said, Map<String, Said> byId, Map<String, Said> roots) {
        Set<String> seen = new LinkedHashSet<>(Set.of(said.comment().id()));
        Said root = said;
        for (Optional<Said> parent = parent(root, byId); parent.isPresent(); parent = parent(root, byId)) {
            Said known = roots.get(parent.get().comment().id());
            root = known == null ? parent.get() : known;
            if (known == null && !seen.add(root.comment().id())) {
                return said;
            }
        }
        Said found = root;
        seen.forEach(id -> roots.put(id, found));
        return root;
    }

    private static Optional<Said> parent(Said said, Map<String, Said> byId) {
        return said.parent().isEmpty() ? Optional.empty() : Optional.ofNullable(byId.get(said.parent()));
    }
}
