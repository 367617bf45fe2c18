package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.FileContent;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.Comment;
import com.google.api.services.drive.model.CommentList;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.Reply;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comments that another program put into a file, through Google's own client.
class CommentsTest {
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NEWER = "http://schemas.microsoft.com/office/2017/10/relationships/";

    private static final String TWO_THREADS = """
            <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\
            <threadedComment ref="B2" dT="2026-03-01T10:11:12.34" personId="{P1}" id="{C1}" done="1">\
            <text>Is this &lt;right&gt;?</text></threadedComment>\
            <threadedComment ref="B2" dT="2026-03-02T08:00:00.00" personId="{P2}" id="{C2}" parentId="{C1}">\
            <text>Yes.</text><mentions><mention mentionpersonId="{P1}" mentionId="{M}" startIndex="0" length="1"/></mentions>\
            </threadedComment>\
            <threadedComment ref="A1" dT="2026-03-01T12:00:00.00" personId="{NOBODY}" id="{C3}">\
            <text>a heading</text></threadedComment></ThreadedComments>""";

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;
    private Drive drive;

    @BeforeEach
    void start() throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.system());
        drive = GoogleClients.of(server.url()).drive();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void threads_are_told_with_who_wrote_what_when_and_at_which_cell() throws IOException {
        String id = upload(TWO_THREADS);

        List<Comment> comments =
                drive.comments().list(id).setFields("*").execute().getComments();

        assertThat(comments).extracting(Comment::getId).containsExactly("C1", "C3");
        Comment first = comments.getFirst();
        assertThat(first.getAuthor().getDisplayName()).isEqualTo("Ada");
        assertThat(first.getContent()).isEqualTo("Is this <right>?");
        assertThat(first.getHtmlContent()).isEqualTo("Is this &lt;right&gt;?");
        assertThat(first.getCreatedTime().toStringRfc3339()).isEqualTo("2026-03-01T10:11:12.340Z");
        assertThat(first.getModifiedTime().toStringRfc3339()).isEqualTo("2026-03-02T08:00:00.000Z");
        assertThat(first.getResolved()).isTrue();
        assertThat(first.getDeleted()).isFalse();
        assertThat(first.getAnchor()).isEqualTo("{\"type\":\"workbook-range\",\"uid\":0,\"range\":\"'Data'!B2\"}");
        assertThat(first.getQuotedFileContent().getValue()).isEqualTo("1.5");
        assertThat(first.getReplies()).singleElement().satisfies(reply -> {
            assertThat(reply.getAuthor().getDisplayName()).isEqualTo("Bob");
            assertThat(reply.getContent()).isEqualTo("Yes.");
            assertThat(reply.getCreatedTime().toStringRfc3339()).isEqualTo("2026-03-02T08:00:00.000Z");
        });
        assertThat(comments.getLast().getAuthor()).isNull();
        assertThat(comments.getLast().getResolved()).isFalse();
    }

    @Test
    void they_follow_their_cells_and_outlive_a_restart() throws IOException {
        String id = upload(TWO_THREADS);
        Request insert = new Request()
                .setInsertDimension(new InsertDimensionRequest()
                        .setRange(new DimensionRange()
                                .setSheetId(0)
                                .setDimension("ROWS")
                                .setStartIndex(1)
                                .setEndIndex(4)));
        GoogleClients.of(server.url())
                .sheets()
                .spreadsheets()
                .batchUpdate(id, new BatchUpdateSpreadsheetRequest().setRequests(List.of(insert)))
                .execute();
        stop();
        start();

        Comment comment = drive.comments().get(id, "C1").setFields("*").execute();

        assertThat(comment.getAnchor()).contains("'Data'!B5");
        assertThat(comment.getQuotedFileContent().getValue()).isEqualTo("1.5");
    }

    @Test
    void without_fields_nothing_is_told_as_google_asks_for_them() throws IOException {
        String id = upload(TWO_THREADS);

        assertThatThrownBy(() -> drive.comments().list(id).execute())
                .isInstanceOfSatisfying(GoogleJsonResponseException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(400);
                    assertThat(refused.getDetails().getMessage())
                            .isEqualTo("The 'fields' parameter is required for this method.");
                    assertThat(refused.getDetails().getErrors().getFirst().getReason())
                            .isEqualTo("required");
                });
        assertThatThrownBy(() -> drive.comments().get(id, "C1").execute())
                .hasMessageContaining("The 'fields' parameter is required for this method.");
        assertThat(drive.comments()
                        .get(id, "C1")
                        .setFields("id,author/displayName")
                        .execute())
                .hasToString("{\"author\":{\"displayName\":\"Ada\"},\"id\":\"C1\"}");
    }

    @Test
    void they_come_in_pages_and_since_a_time() throws IOException {
        StringBuilder many = new StringBuilder("<ThreadedComments>");
        for (int i = 1; i <= 45; i++) {
            many.append(
                    "<threadedComment ref=\"A%d\" dT=\"2026-03-01T00:00:%02d\" id=\"{C%d}\"><text>n</text></threadedComment>"
                            .formatted(i, i, i));
        }
        String id = upload(many.append("</ThreadedComments>").toString());

        List<String> ids = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String token = null;
        do {
            CommentList page = drive.comments()
                    .list(id)
                    .setFields("nextPageToken,comments/id")
                    .setPageToken(token)
                    .execute();
            page.getComments().forEach(comment -> ids.add(comment.getId()));
            sizes.add(page.getComments().size());
            token = page.getNextPageToken();
        } while (token != null);

        assertThat(sizes).containsExactly(20, 20, 5);
        assertThat(ids)
                .hasSize(45)
                .doesNotHaveDuplicates()
                .startsWith("C45", "C44")
                .endsWith("C1");
        assertThat(drive.comments()
                        .list(id)
                        .setFields("*")
                        .setStartModifiedTime("2026-03-01T00:00:44Z")
                        .execute()
                        .getComments())
                .extracting(Comment::getId)
                .containsExactly("C45", "C44");
        assertThatThrownBy(() ->
                        drive.comments().list(id).setFields("*").setPageSize(0).execute())
                .hasMessageContaining("Values must be within the range: [1, 100]");
        assertThatThrownBy(() -> drive.comments()
                        .list(id)
                        .setFields("*")
                        .setPageToken("x")
                        .execute())
                .hasMessageContaining("Invalid Value");
        assertThatThrownBy(() -> drive.comments()
                        .list(id)
                        .setFields("*")
                        .setStartModifiedTime("yesterday")
                        .execute())
                .hasMessageContaining("Invalid Value");
    }

    @Test
    void replies_that_lead_nowhere_or_in_a_circle_are_told_as_threads_of_their_own() throws IOException {
        String id = upload("""
                <ThreadedComments><threadedComment ref="A1" id="{C1}" parentId="{C2}"><text>1</text></threadedComment>\
                <threadedComment ref="A1" id="{C2}" parentId="{C1}"><text>2</text></threadedComment>\
                <threadedComment ref="A1" id="{C3}" parentId="{C3}"><text>3</text></threadedComment>\
                <threadedComment ref="A1" id="{C4}" parentId="{GONE}"><text>4</text></threadedComment>\
                <threadedComment ref="A1" id="{C5}" parentId="{C4}"><text>5</text></threadedComment>\
                <threadedComment ref="A1" id="{C6}" parentId="{C5}" dT="no time"><text/></threadedComment>\
                <threadedComment ref="nowhere" id="{C7}"/></ThreadedComments>""");

        List<Comment> comments =
                drive.comments().list(id).setFields("*").execute().getComments();

        assertThat(comments).extracting(Comment::getId).containsExactly("C1", "C2", "C3", "C4", "C7");
        assertThat(comments.get(3).getReplies()).extracting(Reply::getContent).containsExactly("5", "");
        assertThat(comments.get(3).getReplies().getLast().getCreatedTime()).isNull();
        assertThat(comments.getLast().getAnchor()).isNull();
    }

    @Test
    void a_hundred_thousand_comments_that_answer_each_other_are_one_thread() throws IOException {
        StringBuilder threads = new StringBuilder("<ThreadedComments>");
        for (int i = 1; i <= 100_000; i++) {
            threads.append("<threadedComment ref=\"A1\" id=\"")
                    .append(i)
                    .append("\" parentId=\"")
                    .append(i - 1)
                    .append("\"><text>")
                    .append(i)
                    .append("</text></threadedComment>");
        }
        String id = upload(threads.append("</ThreadedComments>").toString());

        List<Comment> comments =
                drive.comments().list(id).setFields("*").execute().getComments();

        assertThat(comments).extracting(Comment::getId).containsExactly("1");
        assertThat(comments.getFirst().getReplies()).hasSize(99_999);
    }

    @Test
    void what_is_broken_or_not_there_is_told() throws IOException {
        String broken = upload("<ThreadedComments><threadedComment");

        assertThatThrownBy(() -> drive.comments().list(broken).setFields("*").execute())
                .hasMessageContaining("The comments in the file of “Talk” cannot be read: ");
        String id = upload(TWO_THREADS);
        assertThatThrownBy(() -> drive.comments().get(id, "C9").setFields("*").execute())
                .hasMessageContaining("Comment not found: C9.");
        assertThatThrownBy(() -> drive.comments().list("none").setFields("*").execute())
                .hasMessageContaining("File not found: none.");
        assertThatThrownBy(() -> drive.comments()
                        .create(id, new Comment().setContent("new"))
                        .setFields("*")
                        .execute())
                .isInstanceOf(GoogleJsonResponseException.class)
                .hasMessageContaining("404");
        String folderId = drive.files()
                .create(new File().setName("F").setMimeType("application/vnd.google-apps.folder"))
                .execute()
                .getId();
        assertThat(drive.comments().list(folderId).setFields("*").execute().getComments())
                .isEmpty();
    }

    private String upload(String threads) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        parts.put("_rels/.rels", relation(TYPES + "officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + TYPES.substring(0, TYPES.length() - 1)
                        + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relation(TYPES + "worksheet", "worksheets/sheet1.xml")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId2\" Type=\"" + NEWER
                                        + "person\" Target=\"persons/person.xml\"/></Relationships>"));
        parts.put(
                "xl/persons/person.xml",
                "<personList><person displayName=\"Ada\" id=\"{P1}\"/><person displayName=\"Bob\" id=\"{P2}\"/></personList>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"2\"><c r=\"B2\"><v>1.5</v></c></row></sheetData></worksheet>");
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                relation(NEWER + "threadedComment", "../threadedComments/threadedComment1.xml"));
        parts.put("xl/threadedComments/threadedComment1.xml", threads);
        Path file = Files.createTempFile(folder, "made", "");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return drive.files()
                .create(
                        new File().setName("Talk").setMimeType("application/vnd.google-apps.spreadsheet"),
                        new FileContent(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.toFile()))
                .execute()
                .getId();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
