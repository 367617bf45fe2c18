package dev.patchbook.google;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.util.DateTime;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.DriveRequest;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.FileList;
import dev.patchbook.google.WorkspaceProblem.NotASheet;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Files and folders in Drive.
final class DriveFiles {

    private static final String FIELDS =
            "id,name,mimeType,webViewLink,parents,appProperties,version,createdTime,modifiedTime,trashed";
    private static final int PAGE = 100;

    /// Beyond it Drive wants a resumable upload.
    private static final int LARGEST_MULTIPART_BYTES = 5_000_000;

    private final WorkspaceSettings settings;
    private final String service;
    private final Drive drive;
    private final Calling calling;

    DriveFiles(WorkspaceSettings settings, Drive drive, Calling calling) {
        this.settings = settings;
        this.service = settings.kind().drive();
        this.drive = drive;
        this.calling = calling;
    }

    DriveFile createFolder(String name, Optional<String> parentId, Map<String, String> appProperties) {
        File folder = metadata(name, DriveFile.FOLDER, parentId, appProperties);
        return calling.once(service, () -> read(drive.files().create(folder).setSupportsAllDrives(true)));
    }

    DriveFile uploadAsSheet(String name, Optional<String> parentId, Map<String, String> appProperties, byte[] xlsx) {
        File sheet = metadata(name, DriveFile.SHEET, parentId, appProperties);
        DriveFile made = calling.once(service, () -> {
            Drive.Files.Create create = drive.files()
                    .create(sheet, new ByteArrayContent(DriveFile.XLSX, xlsx))
                    .setSupportsAllDrives(true);
            create.getMediaHttpUploader().setDirectUploadEnabled(xlsx.length <= LARGEST_MULTIPART_BYTES);
            return read(create);
        });
        if (!made.mimeType().equals(DriveFile.SHEET)) {
            throw new WorkspaceException(new NotASheet(service));
        }
        return made;
    }

    DriveFile file(String id) {
        return calling.repeatable(service, () -> read(drive.files().get(id).setSupportsAllDrives(true)));
    }

    List<DriveFile> filesWith(Map<String, String> appProperties) {
        return found(query(appProperties)).stream()
                .sorted(Comparator.comparing(DriveFile::created).thenComparing(DriveFile::id))
                .toList();
    }

    List<DriveFile> filesIn(String folderId) {
        return found("'%s' in parents and trashed = false".formatted(escaped(folderId))).stream()
                .sorted(Comparator.comparing(DriveFile::modified).reversed().thenComparing(DriveFile::id))
                .toList();
    }

    private List<DriveFile> found(String query) {
        List<DriveFile> found = new ArrayList<>();
        Page page = page(query, Optional.empty());
        found.addAll(page.files());
        while (page.next().isPresent()) {
            page = page(query, page.next());
            found.addAll(page.files());
        }
        return List.copyOf(found);
    }

    DriveFile updateProperties(String id, Map<String, String> appProperties) {
        File patch = new File().setAppProperties(new TreeMap<>(appProperties));
        return update(id, patch);
    }

    void trash(String id) {
        update(id, new File().setTrashed(true));
    }

    byte[] content(DriveFile file, int mostBytes) {
        if (file.mimeType().equals(DriveFile.SHEET)) {
            return exportXlsx(file.id());
        }
        return calling.repeatable(service, () -> {
            Drive.Files.Get get = drive.files().get(file.id()).setSupportsAllDrives(true);
            try (InputStream bytes = get.executeMediaAsInputStream()) {
                return bytes.readNBytes(mostBytes);
            }
        });
    }

    byte[] exportXlsx(String id) {
        return calling.repeatable(service, () -> {
            try (InputStream bytes = drive.files().export(id, DriveFile.XLSX).executeAsInputStream()) {
                return bytes.readAllBytes();
            }
        });
    }

    /// To set a property or to trash a file twice is to do it once.
    private DriveFile update(String id, File patch) {
        return calling.repeatable(
                service, () -> read(drive.files().update(id, patch).setSupportsAllDrives(true)));
    }

    private record Page(List<DriveFile> files, Optional<String> next) {}

    private Page page(String query, Optional<String> token) {
        return calling.repeatable(service, () -> {
            Drive.Files.List list = drive.files()
                    .list()
                    .setQ(query)
                    .setPageSize(PAGE)
                    .setSupportsAllDrives(true)
                    .setIncludeItemsFromAllDrives(true)
                    .setFields("nextPageToken,files(" + FIELDS + ")");
            token.ifPresent(list::setPageToken);
            return toPage(answer(list));
        });
    }

    private Page toPage(FileList list) throws IOException {
        List<DriveFile> files = new ArrayList<>();
        for (File file : list.getFiles() == null ? List.<File>of() : list.getFiles()) {
            files.add(toFile(file));
        }
        return new Page(files, Optional.ofNullable(list.getNextPageToken()).filter(token -> !token.isEmpty()));
    }

    private static String query(Map<String, String> appProperties) {
        String having = new TreeMap<>(appProperties)
                .entrySet().stream()
                        .map(property -> "appProperties has { key='%s' and value='%s' }"
                                .formatted(escaped(property.getKey()), escaped(property.getValue())))
                        .collect(Collectors.joining(" and "));
        return having.isEmpty() ? "trashed = false" : having + " and trashed = false";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    private static File metadata(
            String name, String mimeType, Optional<String> parentId, Map<String, String> appProperties) {
        File file = new File().setName(name).setMimeType(mimeType).setAppProperties(new TreeMap<>(appProperties));
        parentId.ifPresent(parent -> file.setParents(List.of(parent)));
        return file;
    }

    private DriveFile read(DriveRequest<File> request) throws IOException {
        return toFile(answer(request.setFields(FIELDS)));
    }

    /// An answer that is empty or of another shape is an [IOException], as if none had come.
    private static <T> T answer(DriveRequest<T> request) throws IOException {
        try {
            return present(request.setPrettyPrint(false).execute());
        } catch (IllegalArgumentException unexpected) {
            throw new IOException("An answer of another shape", unexpected);
        }
    }

    private DriveFile toFile(File file) throws IOException {
        String id = present(file.getId());
        String mimeType = text(file.getMimeType());
        String link = text(file.getWebViewLink());
        Map<String, String> properties = file.getAppProperties();
        List<String> parents = file.getParents();
        return new DriveFile(
                id,
                text(file.getName()),
                mimeType,
                mimeType.equals(DriveFile.SHEET) ? settings.url(id, link) : link,
                parents == null ? Optional.empty() : parents.stream().findFirst(),
                properties == null ? Map.of() : properties,
                file.getVersion() == null ? 0 : file.getVersion(),
                time(file.getCreatedTime()),
                time(file.getModifiedTime()),
                Boolean.TRUE.equals(file.getTrashed()));
    }

    private static <T> T present(@Nullable T answer) throws IOException {
        if (answer == null) {
            throw new IOException("An answer that lacks what was asked for");
        }
        return answer;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Instant time(@Nullable DateTime time) {
        return time == null ? Instant.EPOCH : Instant.ofEpochMilli(time.getValue());
    }
}
