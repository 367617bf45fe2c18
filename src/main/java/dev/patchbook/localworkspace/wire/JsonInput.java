package dev.patchbook.localworkspace.wire;

import dev.patchbook.localworkspace.http.Refusal;

/// Reads JSON value by value out of the bytes of a body, and knows where in it it is.
///
/// Strict as the standard is, but for control characters within texts, which Google takes too. What is broken is
/// refused in the words of Google's interfaces. Bytes that are no UTF-8 become U+FFFD.
final class JsonInput {
    private static final int DEEPEST = 255;

    private final byte[] json;
    private final JsonTexts texts;
    private final JsonNumbers numbers;
    private final byte[] closing = new byte[DEEPEST + 1];
    private final String[] names = new String[DEEPEST + 1];
    private final int[] items = new int[DEEPEST + 1];
    private int depth;
    private int at;

    /// What comes next.
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        FLAG,
        NULL
    }

    JsonInput(byte[] json) {
        this.json = json;
        this.texts = new JsonTexts(json);
        this.numbers = new JsonNumbers(json);
        boolean marked = json.length >= 3 && json[0] == (byte) 0xef && json[1] == (byte) 0xbb && json[2] == (byte) 0xbf;
        this.at = marked ? 3 : 0;
    }

    /// Whether nothing follows but white space.
    boolean isAtEnd() {
        next();
        return at == json.length;
    }

    /// Refuses what follows the whole.
    void checkEnd() {
        if (!isAtEnd()) {
            throw broken("Parsing terminated before end of input.");
        }
    }

    /// The kind of the value that comes next.
    Kind kind() {
        byte next = next();
        return switch (next) {
            case '"' -> Kind.TEXT;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.ARRAY;
            case 't', 'f' -> Kind.FLAG;
            case 'n' -> Kind.NULL;
            case '}', ']', ':', ',' -> throw broken("Unexpected token.");
            default -> throw expected("Expected a value.");
        };
    }

    /// Goes into the object or list that comes next.
    void open() {
        if (depth == DEEPEST) {
            throw Faults.invalid(
                    "Invalid JSON payload received. Message too deep. Max recursion depth reached for key '"
                            + names[depth] + "'");
        }
        depth++;
        closing[depth] = (byte) (json[at] == '{' ? '}' : ']');
        names[depth] = "";
        items[depth] = -1;
        at++;
    }

    /// Whether the object or list goes on, with a name or a value; where it does not, it is left.
    boolean hasMore() {
        byte next = next();
        if (next == closing[depth]) {
            depth--;
            at++;
            return false;
        }
        items[depth]++;
        if (items[depth] > 0) {
            if (next != ',') {
                throw expected(
                        closing[depth] == '}'
                                ? "Expected , or } after key:value pair."
                                : "Expected , or ] after array value.");
            }
            at++;
        }
        return true;
    }

    /// The name of the object's next field; its value follows.
    String name() {
        if (next() != '"') {
            throw expected("Expected an object key or }.");
        }
        String name = text();
        names[depth] = name;
        if (next() != ':') {
            throw expected("Expected : between key:value pair.");
        }
        at++;
        return name;
    }

    String text() {
        String text = texts.read(at + 1);
        at = texts.end();
        return text;
    }

    /// The bytes between the quotes of the text last read.
    int textBytes() {
        return texts.bytes();
    }

    double number() {
        double number = numbers.read(at);
        at = numbers.end();
        return number;
    }

    boolean flag() {
        boolean flag = json[at] == 't';
        word(flag ? "true" : "false");
        return flag;
    }

    void gap() {
        word("null");
    }

    /// Where this is: `requests[0].addSheet.properties`.
    String path() {
        StringBuilder path = new StringBuilder();
        for (int level = 1; level <= depth; level++) {
            if (closing[level] == ']') {
                path.append('[').append(items[level]).append(']');
            } else if (!names[level].isEmpty()) {
                path.append(path.isEmpty() ? "" : ".").append(names[level]);
            }
        }
        return path.toString();
    }

    /// Goes to what follows the white space, and answers it; at the end zero.
    private byte next() {
        while (at < json.length) {
            byte c = json[at];
            if (c > ' ' || c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c;
            }
            at++;
        }
        return 0;
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= json.length || json[at + i] != word.charAt(i)) {
                throw expected("Expected a value.");
            }
        }
        at += word.length();
    }

    private Refusal expected(String what) {
        return broken(at == json.length ? "Unexpected end of string. " + what : what);
    }

    private Refusal broken(String what) {
        return Faults.broken(json, at, what);
    }
}
