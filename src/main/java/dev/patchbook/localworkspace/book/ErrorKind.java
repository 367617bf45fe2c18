package dev.patchbook.localworkspace.book;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of error a cell can show, by Google's names, with the text that stands in the cell.
public enum ErrorKind {
    ERROR("#ERROR!"),
    NULL_VALUE("#NULL!"),
    DIVIDE_BY_ZERO("#DIV/0!"),
    VALUE("#VALUE!"),
    REF("#REF!"),
    NAME("#NAME?"),
    NUM("#NUM!"),
    N_A("#N/A"),
    LOADING("Loading...");

    private final String text;

    ErrorKind(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<ErrorKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }
}
