package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Finds out how the characters of a text file are encoded: by its byte order mark, else UTF-8, else UTF-16 where every
/// other byte is zero, else Windows-1252, which is told.
final class CsvText {

    private static final int LOOKED_AT = 8192;

    private CsvText() {}

    static String of(String name, byte[] bytes, ImportNotes notes) {
        if (hasMark(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (hasMark(bytes, 0xFF, 0xFE, 0, 0)) {
            return decoded(bytes, 4, Charset.forName("UTF-32LE"));
        }
        if (hasMark(bytes, 0, 0, 0xFE, 0xFF)) {
            return decoded(bytes, 4, Charset.forName("UTF-32BE"));
        }
        if (hasMark(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (hasMark(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return unmarked(name, bytes, notes);
    }

    private static String unmarked(String name, byte[] bytes, ImportNotes notes) {
        int evenZeros = zeros(bytes, 0);
        int oddZeros = zeros(bytes, 1);
        int half = Math.min(bytes.length, LOOKED_AT) / 2;
        if (oddZeros > half / 2 && evenZeros <= half / 20) {
            return decoded(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (evenZeros > half / 2 && oddZeros <= half / 20) {
            return decoded(bytes, 0, StandardCharsets.UTF_16BE);
        }
        if (evenZeros + oddZeros > half / 5) {
            throw new ImportRefused(
                    name,
                    "The file is no text: a good part of it is zero bytes.",
                    "Import a .csv or .xlsx file as your CRM exports it.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            notes.note(
                    Severity.NOTE,
                    "Encoding",
                    "",
                    "The file is not in UTF-8; it was read as Windows-1252 (Western European).",
                    "If names look wrong, export the file again in UTF-8.");
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static int zeros(byte[] bytes, int first) {
        int zeros = 0;
        for (int i = first; i < Math.min(bytes.length, LOOKED_AT); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean hasMark(byte[] bytes, int... mark) {
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
