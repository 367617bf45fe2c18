package dev.patchbook.localworkspace;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.FileList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Files that were uploaded, renamed, moved, written anew, put into the trash and deleted in Drive, and how each was
/// when that was last answered.
final class AnsweredFiles {
    private static final int LARGEST = 60_000;

    private final AtomicInteger making;
    private final AtomicInteger answers = new AtomicInteger();
    private final Map<String, State> known = new ConcurrentHashMap<>();

    /// How files would be if the call that the kill cut off was still carried out.
    private final Map<String, State> asked = new ConcurrentHashMap<>();

    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /// @param making counts the uploads that are not answered
    AnsweredFiles(AtomicInteger making) {
        this.making = making;
    }

    /// A file as a client sees it; `content` stands for its bytes.
    private record State(String name, String parent, boolean trashed, int content, boolean gone) {
        static final State GONE = new State("", "", false, 0, true);
    }

    /// A call that changes one file.
    private interface Call {
        void execute() throws IOException;
    }

    int count() {
        return answers.get();
    }

    /// Works on files of its own until the process is gone.
    void write(GoogleClients google, String name, Random steps) {
        try {
            List<String> folders = List.of(folder(google, "Left " + name), folder(google, "Right " + name));
            List<String> mine = new ArrayList<>();
            for (int i = 0; ; i++) {
                if (mine.size() < 3) {
                    mine.add(upload(google, "File " + name + " " + i, folders.getFirst(), steps));
                } else {
                    String id = mine.get(steps.nextInt(mine.size()));
                    change(google, id, folders, steps, i);
                    mine.removeIf(one -> known.getOrDefault(one, State.GONE).gone());
                }
            }
        } catch (IOException _) {
            // the process was killed; what was not answered may be there or not
        }
    }

    private String folder(GoogleClients google, String name) throws IOException {
        making.incrementAndGet();
        File folder = new File().setName(name).setMimeType("application/vnd.google-apps.folder");
        String id = google.drive().files().create(folder).execute().getId();
        seen.add(id);
        making.decrementAndGet();
        return id;
    }

    private String upload(GoogleClients google, String name, String folder, Random steps) throws IOException {
        byte[] content = content(steps);
        making.incrementAndGet();
        File file = new File().setName(name).setParents(List.of(folder));
        String id =
                google.drive().files().create(file, media(content)).execute().getId();
        known.put(id, new State(name, folder, false, Arrays.hashCode(content), false));
        touched.add(id);
        making.decrementAndGet();
        answers.incrementAndGet();
        return id;
    }

    private void change(GoogleClients google, String id, List<String> folders, Random steps, int number)
            throws IOException {
        State now = known.getOrDefault(id, State.GONE);
        var files = google.drive().files();
        switch (steps.nextInt(6)) {
            case 0 -> {
                String name = "Renamed " + number + " " + now.name();
                State then = new State(name, now.parent(), now.trashed(), now.content(), false);
                expect(
                        id,
                        then,
                        () -> files.update(id, new File().setName(name)).execute());
            }
            case 1, 2 -> {
                String other = folders.get(now.parent().equals(folders.getFirst()) ? 1 : 0);
                State then = new State(now.name(), other, now.trashed(), now.content(), false);
                expect(
                        id,
                        then,
                        () -> files.update(id, new File())
                                .setAddParents(other)
                                .setRemoveParents(now.parent())
                                .execute());
            }
            case 3 -> {
                State then = new State(now.name(), now.parent(), !now.trashed(), now.content(), false);
                expect(
                        id,
                        then,
                        () -> files.update(id, new File().setTrashed(then.trashed()))
                                .execute());
            }
            case 4 -> {
                byte[] content = content(steps);
                State then = new State(now.name(), now.parent(), now.trashed(), Arrays.hashCode(content), false);
                expect(
                        id,
                        then,
                        () -> files.update(id, new File(), media(content)).execute());
            }
            default -> expect(id, State.GONE, () -> files.delete(id).execute());
        }
    }

    private void expect(String id, State then, Call call) throws IOException {
        touched.add(id);
        asked.put(id, then);
        call.execute();
        known.put(id, then);
        asked.remove(id);
        answers.incrementAndGet();
    }

    /// What is not as it was answered. What is as the call that was cut off would have made it stays so from now on.
    ///
    /// @param all whether to look at every file, or only at those written to since the last look
    List<String> lost(GoogleClients google, boolean all) throws IOException {
        List<String> lost = new ArrayList<>();
        for (String id : all ? known.keySet() : touched) {
            State was = known.getOrDefault(id, State.GONE);
            State is = state(google, id);
            Optional<State> cutOff = Optional.ofNullable(asked.remove(id));
            if (!is.equals(was) && cutOff.filter(is::equals).isEmpty()) {
                lost.add(id + " is " + is + " and was " + was
                        + cutOff.map(then -> " or " + then).orElse(""));
            }
            known.put(id, is);
        }
        touched.clear();
        return lost;
    }

    private static State state(GoogleClients google, String id) throws IOException {
        try {
            File file = google.drive()
                    .files()
                    .get(id)
                    .setFields("name,parents,trashed")
                    .execute();
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            google.drive().files().get(id).executeMediaAndDownloadTo(content);
            return new State(
                    file.getName(),
                    file.getParents().getFirst(),
                    file.getTrashed(),
                    Arrays.hashCode(content.toByteArray()),
                    false);
        } catch (GoogleJsonResponseException e) {
            if (e.getStatusCode() == 404) {
                return State.GONE;
            }
            throw e;
        }
    }

    /// Files that nobody made, beyond those whose making may have been cut off.
    List<String> unasked(GoogleClients google, Set<String> books, int cutOff) throws IOException {
        Set<String> made = new HashSet<>(books);
        made.addAll(known.keySet());
        made.addAll(seen);
        List<String> unasked = new ArrayList<>();
        String page = "";
        do {
            FileList list = google.drive()
                    .files()
                    .list()
                    .setPageSize(1000)
                    .setPageToken(page.isEmpty() ? null : page)
                    .execute();
            list.getFiles().stream()
                    .filter(file -> made.add(file.getId()))
                    .peek(file -> seen.add(file.getId()))
                    .map(file -> "nobody made " + file.getName())
                    .forEach(unasked::add);
            page = Optional.ofNullable(list.getNextPageToken()).orElse("");
        } while (!page.isEmpty());
        return unasked.size() > cutOff ? unasked : List.of();
    }

    private static ByteArrayContent media(byte[] content) {
        return new ByteArrayContent("application/octet-stream", content);
    }

    private static byte[] content(Random steps) {
        byte[] content = new byte[1 + steps.nextInt(LARGEST)];
        steps.nextBytes(content);
        return content;
    }
}
