package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.ErrorKind;

/// A formula comes to an error, for a reason that Google states in words.
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ErrorKind kind;

    public Fault(ErrorKind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public static Fault value(String message) {
        return new Fault(ErrorKind.VALUE, message);
    }

    public static Fault notAvailable(String message) {
        return new Fault(ErrorKind.N_A, message);
    }

    public static Fault number(String message) {
        return new Fault(ErrorKind.NUM, message);
    }

    public ErrorKind kind() {
        return kind;
    }

    public String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
