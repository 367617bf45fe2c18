package dev.patchbook.google;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.util.DateTime;
import com.google.api.services.drive.Drive;
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

    private final String service;
    private final Drive drive;
    private final Calling calling;

    DriveFiles(String service, Drive drive, Calling calling) {
        this.service = service;
        this.drive = drive;
        this.calling = calling;
    }

    DriveFile createFolder(String name, Optional<String> parentId, Map<String, String> appProperties) {
        File folder = metadata(name, DriveFile.FOLDER, parentId, appProperties);
        return calling.once(
                service,
                () -> read(drive.files()
                        .create(folder)
                        .setSupportsAllDrives(true)
                        .setFields(FIELDS)
                        .setPrettyPrint(false)
                        .execute()));
    }

    DriveFile uploadAsSheet(String name, Optional<String> parentId, Map<String, String> appProperties, byte[] xlsx) {
        File sheet = metadata(name, DriveFile.SHEET, parentId, appProperties);
        DriveFile made = calling.once(service, () -> {
            Drive.Files.Create create = drive.files()
                    .create(sheet, new ByteArrayContent(DriveFile.XLSX, xlsx))
                    .setSupportsAllDrives(true)
                    .setFields(FIELDS)
                    .setPrettyPrint(false);
            create.getMediaHttpUploader().setDirectUploadEnabled(xlsx.length <= LARGEST_MULTIPART_BYTES);
            return read(create.execute());
        });
        if (!made.mimeType().equals(DriveFile.SHEET)) {
            throw new WorkspaceException(new NotASheet(service));
        }
        return made;
    }

    DriveFile file(String id) {
        return calling.repeatable(
                service,
                () -> read(drive.files()
                        .get(id)
                        .setSupportsAllDrives(true)
                        .setFields(FIELDS)
                        .setPrettyPrint(false)
                        .execute()));
    }

    List<DriveFile> filesWith(Map<String, String> appProperties) {
        String query = query(appProperties);
        List<DriveFile> found = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            FileList list = page(query, page);
            for (File file : list.getFiles() == null ? List.<File>of() : list.getFiles()) {
                found.add(toFile(file));
            }
            page = Optional.ofNullable(list.getNextPageToken()).filter(token -> !token.isEmpty());
        } while (page.isPresent());
        found.sort(Comparator.comparing(DriveFile::created).thenComparing(DriveFile::id));
        return List.copyOf(found);
    }

    DriveFile updateProperties(String id, Map<String, String> appProperties) {
        File patch = new File().setAppProperties(new TreeMap<>(appProperties));
        return update(id, patch);
    }

    void trash(String id) {
        update(id, new File().setTrashed(true));
    }

    byte[] exportXlsx(String id) {
        return calling.repeatable(service, () -> {
            try (InputStream bytes = drive.files().export(id, DriveFile.XLSX).executeMediaAsInputStream()) {
                return bytes.readAllBytes();
            }
        });
    }

    /// To set a property or to trash a file twice is to do it once.
    private DriveFile update(String id, File patch) {
        return calling.repeatable(
                service,
                () -> read(drive.files()
                        .update(id, patch)
                        .setSupportsAllDrives(true)
                        .setFields(FIELDS)
                        .setPrettyPrint(false)
                        .execute()));
    }

    private FileList page(String query, Optional<String> token) {
        return calling.repeatable(service, () -> {
            Drive.Files.List list = drive.files()
                    .list()
                    .setQ(query)
                    .setPageSize(PAGE)
                    .setSupportsAllDrives(true)
                    .setIncludeItemsFromAllDrives(true)
                    .setFields("nextPageToken,files(" + FIELDS + ")")
                    .setPrettyPrint(false);
            token.ifPresent(list::setPageToken);
            return present(list.execute());
        });
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

    private static DriveFile read(@Nullable File file) throws IOException {
        return toFile(present(file));
    }

    private static DriveFile toFile(File file) {
        Map<String, String> properties = file.getAppProperties();
        List<String> parents = file.getParents();
        return new DriveFile(
                file.getId(),
                text(file.getName()),
                text(file.getMimeType()),
                text(file.getWebViewLink()),
                parents == null ? Optional.empty() : parents.stream().findFirst(),
                properties == null ? Map.of() : properties,
                file.getVersion() == null ? 0 : file.getVersion(),
                time(file.getCreatedTime()),
                time(file.getModifiedTime()),
                Boolean.TRUE.equals(file.getTrashed()));
    }

    private static <T> T present(@Nullable T answer) throws IOException {
        if (answer == null) {
            throw new IOException("An empty answer");
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
