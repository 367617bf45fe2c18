package dev.patchbook.localworkspace.xlsx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of an XML document, decoded as its first bytes say, read forward only.
final class XmlChars {
    static final int END = -1;

    private static final int HEAD = 256;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private final Reader reader;
    private final char[] buffer;
    private int at;
    private int end;

    XmlChars(InputStream in) throws IOException {
        this.buffer = new char[1 << 14];
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 14);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        this.reader = new InputStreamReader(
                bytes,
                charset(head)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        if (peek() == '\uFEFF') {
            at++;
        }
    }

    /// Those of a text.
    XmlChars(String text) {
        this.reader = Reader.nullReader();
        this.buffer = text.toCharArray();
        this.end = buffer.length;
    }

    /// The next character, which stays the next; [#END] at the end.
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] : END;
    }

    /// Takes the next character, which must be there.
    char take() throws IOException {
        if (at == end && !fill()) {
            throw broken("it ends too early");
        }
        return buffer[at++];
    }

    /// Takes the next character, which must be this.
    void take(char expected) throws IOException {
        if (take() != expected) {
            throw broken("“" + expected + "” is missing");
        }
    }

    /// Takes the next characters, which must be these.
    void take(String expected) throws IOException {
        if (takesAhead(expected)) {
            return;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (take() != expected.charAt(i)) {
                throw broken("“" + expected + "” is missing");
            }
        }
    }

    /// Takes what stands before the next `stop`, reference or control character, and answers that without taking it.
    int takeUntil(char stop, Chars into) throws IOException {
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != stop && buffer[at] != '&' && buffer[at] >= ' ') {
                at++;
            }
            into.add(buffer, from, at - from);
            if (at < end) {
                return buffer[at];
            }
        }
        return END;
    }

    /// How long the name is that stands here, as far as it is known without reading on; 0 where it may be longer.
    int nameAhead() {
        int past = at;
        while (past < end && isName(buffer[past])) {
            past++;
        }
        return past < end ? past - at : 0;
    }

    /// A character that is known to come.
    char ahead(int distance) {
        return buffer[at + distance];
    }

    /// Takes the next characters if they are known to be these; whether they were.
    boolean takesAhead(String expected) {
        int length = expected.length();
        boolean same = end - at >= length;
        for (int i = 0; i < length && same; i++) {
            same = buffer[at + i] == expected.charAt(i);
        }
        at += same ? length : 0;
        return same;
    }

    /// Takes the name that stands here.
    void takeName(Chars into) throws IOException {
        while (at < end || fill()) {
            int from = at;
            while (at < end && isName(buffer[at])) {
                at++;
            }
            into.add(buffer, from, at - from);
            if (at < end) {
                return;
            }
        }
    }

    private static boolean isName(char c) {
        return c > '>' || c > ' ' && c != '=' && c != '>' && c != '/' && c != '<' && c != '"' && c != '\'' && c != '&';
    }

    /// Goes past the next `stop`; whether there is one.
    boolean skipPast(char stop) throws IOException {
        while (at < end || fill()) {
            while (at < end) {
                if (buffer[at++] == stop) {
                    return true;
                }
            }
        }
        return false;
    }

    void skipSpace() throws IOException {
        while ((at < end || fill()) && isSpace(buffer[at])) {
            at++;
        }
    }

    /// Takes everything up to a mark such as `-->`, and the mark.
    private void takePast(String mark, Chars into) throws IOException {
        int from = into.length();
        do {
            into.add(take());
        } while (into.length() - from < mark.length() || !into.endsWith(mark));
        into.cut(into.length() - mark.length());
    }

    /// Takes a comment, an instruction, or characters as they are, from after its `<`; only the last are text.
    void takeAside(Chars into) throws IOException {
        int before = into.length();
        if (take() == '?') {
            takePast("?>", into);
        } else if (peek() == '-') {
            take("--");
            takePast("-->", into);
        } else if (peek() == '[') {
            take("[CDATA[");
            takePast("]]>", into);
            return;
        } else {
            throw new IOException("it has a document type, which no spreadsheet needs");
        }
        into.cut(before);
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    static IOException broken(String why) {
        return new IOException("its XML is broken: " + why);
    }

    private boolean fill() throws IOException {
        try {
            at = 0;
            end = Math.max(0, reader.read(buffer, 0, buffer.length));
            return end > 0;
        } catch (CharacterCodingException e) {
            throw new IOException("its XML is broken: it is not in the encoding that it names", e);
        }
    }

    private static Charset charset(byte[] head) throws IOException {
        int first = head.length < 2 ? 0 : ((head[0] & 0xff) << 8) | (head[1] & 0xff);
        if (first == 0xFEFF || first == '<') {
            return StandardCharsets.UTF_16BE;
        } else if (first == 0xFFFE || first == ('<' << 8)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher named = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw new IOException("its XML is in the unknown encoding " + named.group(1), e);
        }
    }
}
