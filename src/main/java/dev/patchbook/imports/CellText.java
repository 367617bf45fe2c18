package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;

/// The text of one cell of a file, made fit for a sheet: no control characters, no more than a cell can hold.
final class CellText {

    static final int MOST_CHARACTERS = 50_000;

    private CellText() {}

    static Value of(String found, int line, int column, ImportNotes notes) {
        String cell = new CellAddress(line - 1, column).a1();
        if (found.length() > MOST_CHARACTERS) {
            notes.cell(
                    Severity.ERROR,
                    "Too long",
                    "",
                    line,
                    column,
                    "%s holds more than the 50,000 characters of a cell in Sheets; it was left out.".formatted(cell),
                    "Shorten it, or keep it in a document and import a link to that.");
            return Value.BLANK;
        }
        String clean = withoutControls(found);
        if (clean.length() < found.length()) {
            notes.cell(
                    Severity.WARNING,
                    "Control characters",
                    "",
                    line,
                    column,
                    "%s holds characters that nobody can see; they were left out.".formatted(cell),
                    "Check the text where it came from.");
        }
        return Value.of(clean);
    }

    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                StringBuilder kept = new StringBuilder(text.length());
                text.chars()
                        .filter(character -> !isControl(character))
                        .forEach(character -> kept.append((char) character));
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isControl(int character) {
        return (character < 0x20 && character != '\n' && character != '\r' && character != '\t')
                || character == 0x7F
                || character == 0xFFFE
                || character == 0xFFFF
                || character == 0xFEFF;
    }
}
