package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A body of two parts: the file's metadata, then its content.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Multipart(JsonObject metadata, String type, byte[] content) {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*(.+?)\\s*$");
    private static final Pattern BASE64 = Pattern.compile("(?im)^content-transfer-encoding:\\s*base64\\s*$");

    static Multipart parse(String contentType, byte[] body) {
        Matcher match = BOUNDARY.matcher(contentType);
        if (!match.find()) {
            throw Refusal.invalid("Malformed multipart body: no boundary.");
        }
        String boundary = match.group(1) == null ? match.group(2) : match.group(1);
        // Latin-1 keeps every byte as one character, so that places in the text are places in the body.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String mark = "--" + boundary;
        int first = text.indexOf(mark);
        int second = text.indexOf("\n" + mark, Math.max(first, 0) + mark.length());
        int third = second < 0 ? -1 : text.indexOf("\n" + mark, second + 1 + mark.length());
        if (first < 0 || second < 0 || third < 0) {
            throw Refusal.invalid("Malformed multipart body: two parts are expected.");
        }
        Part metadata = Part.of(text, body, first + mark.length(), second);
        Part content = Part.of(text, body, second + 1 + mark.length(), third);
        JsonObject json = Upload.json(new String(metadata.content(), StandardCharsets.UTF_8));
        return new Multipart(json, content.type(), content.content());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(String type, byte[] content) {
        static Part of(String text, byte[] body, int from, int to) {
            int start = text.indexOf("\n", from) + 1;
            Matcher blank = Pattern.compile("\r?\n\r?\n").matcher(text).region(start - 1, to);
            if (!blank.find()) {
                throw Refusal.invalid("Malformed multipart body: a part has no content.");
            }
            String headers = text.substring(start, Math.max(start, blank.start()));
            int end = to > 0 && text.charAt(to - 1) == '\r' ? to - 1 : to;
            byte[] content = Arrays.copyOfRange(body, blank.end(), Math.max(blank.end(), end));
            Matcher type = TYPE.matcher(headers);
            return new Part(
                    type.find() ? type.group(1) : "application/octet-stream",
                    BASE64.matcher(headers).find()
                            ? java.util.Base64.getMimeDecoder().decode(content)
                            : content);
        }
    }
}
