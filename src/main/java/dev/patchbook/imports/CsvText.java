package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds out how the characters of a text file are encoded: by its byte order mark, else by where its zero bytes are,
/// else UTF-8, else the code pages that Excel writes, which is told.
final class CsvText {

    private static final int LOOKED_AT = 8192;
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset JAPANESE = Charset.forName("windows-31j");

    private static final char BROKEN = 0xFFFD;

    private final String name;
    private final byte[] bytes;
    private final ImportNotes notes;

    private CsvText(String name, byte[] bytes, ImportNotes notes) {
        this.name = name;
        this.bytes = bytes;
        this.notes = notes;
    }

    static String of(String name, byte[] bytes, ImportNotes notes) {
        return new CsvText(name, bytes, notes).text();
    }

    private String text() {
        if (hasMark(0xEF, 0xBB, 0xBF)) {
            return eightBit(3);
        }
        if (hasMark(0xFF, 0xFE, 0, 0)) {
            return marked(4, UTF_32LE);
        }
        if (hasMark(0, 0, 0xFE, 0xFF)) {
            return marked(4, UTF_32BE);
        }
        if (hasMark(0xFF, 0xFE)) {
            return marked(2, StandardCharsets.UTF_16LE);
        }
        if (hasMark(0xFE, 0xFF)) {
            return marked(2, StandardCharsets.UTF_16BE);
        }
        return unmarked();
    }

    /// A table in UTF-16 or UTF-32 has zero bytes, if only in its line ends; without them the mark is wrong, and with
    /// three of four it stands for the wider of the two.
    private String marked(int from, Charset charset) {
        int zeros = zeros(from, 1);
        if (from == 2 && zeros > 0 && zeros * 8 >= Math.min(bytes.length, LOOKED_AT) * 5) {
            tellOtherMark(charset);
            return decoded(from, zeros(from, 4) < zeros(from + 3, 4) ? UTF_32LE : UTF_32BE)
                    .orElseThrow(() -> notAsMarked(charset));
        }
        if (zeros > 0 || bytes.length == from) {
            return decoded(from, charset).orElseThrow(() -> notAsMarked(charset));
        }
        tellOtherMark(charset);
        return eightBit(from);
    }

    private void tellOtherMark(Charset charset) {
        notes.note(
                Severity.NOTE,
                "Encoding",
                "",
                "The file begins as one in %s does, but is none; it was read without that mark."
                        .formatted(charset.name()),
                "If names look wrong, export the file again in UTF-8.");
    }

    private ImportRefused notAsMarked(Charset charset) {
        return new ImportRefused(
                name,
                "The file begins as one in %s does, but cannot be read as such: it is damaged or cut off."
                        .formatted(charset.name()),
                "Export it again, if you can in UTF-8.");
    }

    private String unmarked() {
        int length = Math.min(bytes.length, LOOKED_AT);
        int half = length / 2;
        int even = zeros(0, 2);
        int odd = zeros(1, 2);
        if (length >= 8 && even + odd >= length * 5 / 8) {
            Charset charset = zeros(0, 4) < zeros(3, 4) ? UTF_32LE : UTF_32BE;
            return decoded(0, charset).orElseThrow(this::noText);
        }
        if (odd > half / 2 && even <= half / 20) {
            return decoded(0, StandardCharsets.UTF_16LE).orElseThrow(this::noText);
        }
        if (even > half / 2 && odd <= half / 20) {
            return decoded(0, StandardCharsets.UTF_16BE).orElseThrow(this::noText);
        }
        if (even + odd > half / 5) {
            throw noText();
        }
        return eightBit(0);
    }

    private ImportRefused noText() {
        return new ImportRefused(
                name,
                "The file is no text: a good part of it is zero bytes.",
                "Import a .csv or .xlsx file as your CRM exports it.");
    }

    private String eightBit(int from) {
        String utf8 = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        long broken = utf8.indexOf(BROKEN) < 0 ? 0 : count(utf8, BROKEN, BROKEN);
        if (broken == 0 || decoded(from, StandardCharsets.UTF_8).isPresent()) {
            return utf8;
        }
        if (from > 0 || count(utf8, 0x80, 0xFFFC) > broken) {
            notes.note(
                    Severity.WARNING,
                    "Encoding",
                    "",
                    "The file is in UTF-8 but for %d characters, which are shown as “%c”.".formatted(broken, BROKEN),
                    "Look for that sign and correct the text where it came from.");
            return utf8;
        }
        return codePage(from);
    }

    private String codePage(int from) {
        Optional<String> japanese = decoded(from, JAPANESE).filter(CsvText::isJapanese);
        notes.note(
                Severity.NOTE,
                "Encoding",
                "",
                "The file is not in UTF-8; it was read as %s."
                        .formatted(japanese.isPresent() ? "Shift JIS (Japanese)" : "Windows-1252 (Western European)"),
                "If names look wrong, export the file again in UTF-8.");
        return japanese.orElseGet(() -> new String(bytes, from, bytes.length - from, WESTERN));
    }

    /// Western bytes pass for rare ideographs of Shift JIS, but hardly ever for the syllables that all Japanese has.
    private static boolean isJapanese(String text) {
        return count(text, 0x3041, 0x30FE) * 5 > count(text, 0x80, 0xFFFF);
    }

    private static long count(String text, int first, int last) {
        return text.chars().filter(c -> c >= first && c <= last).count();
    }

    private int zeros(int first, int step) {
        int zeros = 0;
        for (int i = first; i < Math.min(bytes.length, LOOKED_AT); i += step) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private Optional<String> decoded(int from, Charset charset) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
            return Optional.of(charset.newDecoder().decode(rest).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private boolean hasMark(int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
