package dev.patchbook.localworkspace.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/// Invented JSON documents, sound and spoilt. Nothing is in capitals: Gson takes `True`, and Google does not.
final class RandomJson {
    private static final String[] PARTS = {
        "\"", "\"", "\\", "\\u", "\\n", "{", "}", "[", "]", ",", ":", " ", "-", "+", ".", "e", "0", "00", "1", "9",
        "true", "false", "null", "tru", "x", "ü", "\\ud83d", "\\ude00", "\\u00", "1e5", "\"a\":", "/", "'", "\\'", "\t",
        "\n", "\u0000", "\u0001"
    };
    private static final String[] PIECES = {
        "word",
        "ä",
        "日本",
        "😀",
        "\\\"",
        "\\\\",
        "\\/",
        "\\b\\f\\n\\r\\t",
        "\\u00e4",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\'",
        "'",
        "1",
        " ",
        "\n",
        "\u0001"
    };

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    byte[] document() {
        StringBuilder json = new StringBuilder();
        value(json, 0);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The same with something taken out, put in or cut off, so that it mostly is no JSON any more.
    byte[] spoilt(byte[] sound) {
        int at = random.nextInt(sound.length + 1);
        int resumed = Math.min(sound.length, at + random.nextInt(3));
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        spoilt.write(sound, 0, at);
        switch (random.nextInt(6)) {
            case 0 -> spoilt.write(sound, resumed, sound.length - resumed);
            case 1 -> spoilt.write(0x80 + random.nextInt(0x80));
            case 2 -> {}
            default -> {
                spoilt.writeBytes(any(PARTS).getBytes(StandardCharsets.UTF_8));
                spoilt.write(sound, resumed, sound.length - resumed);
            }
        }
        return spoilt.toByteArray();
    }

    /// Digits of any number and size, as JSON may spell them.
    String number() {
        StringBuilder number = new StringBuilder(random.nextBoolean() ? "" : "-");
        number.append(random.nextInt(4) == 0 ? "0" : 1 + random.nextInt(9) + digits(random.nextInt(20)));
        if (random.nextBoolean()) {
            number.append('.').append(digits(1 + random.nextInt(random.nextInt(4) == 0 ? 25 : 4)));
        }
        if (random.nextInt(4) == 0) {
            number.append(random.nextBoolean() ? "e" : "E").append(any("", "-", "+"));
            number.append(digits(1 + random.nextInt(random.nextInt(9) == 0 ? 4 : 2)));
        }
        return number.toString();
    }

    private void value(StringBuilder json, int depth) {
        space(json);
        switch (random.nextInt(depth > 5 ? 6 : 10)) {
            case 0 -> json.append(any("true", "false"));
            case 1 -> json.append("null");
            case 2, 3 -> json.append(finite());
            case 4, 5 -> text(json);
            case 6, 7 -> {
                json.append('[');
                for (int i = random.nextInt(5); i > 0; i--) {
                    value(json, depth + 1);
                    json.append(i > 1 ? "," : "");
                }
                json.append(']');
            }
            default -> {
                json.append('{');
                for (int i = random.nextInt(5); i > 0; i--) {
                    space(json);
                    text(json);
                    space(json);
                    json.append(':');
                    value(json, depth + 1);
                    json.append(i > 1 ? "," : "");
                }
                json.append('}');
            }
        }
        space(json);
    }

    private String finite() {
        String number = number().toLowerCase(Locale.ROOT);
        return Double.isInfinite(Double.parseDouble(number)) ? finite() : number;
    }

    private void text(StringBuilder json) {
        json.append('"');
        for (int i = random.nextInt(5); i > 0; i--) {
            json.append(any(PIECES));
        }
        json.append('"');
    }

    private void space(StringBuilder json) {
        json.append(any(" ", "\t", "\n", "\r").repeat(random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
