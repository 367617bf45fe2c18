package dev.patchbook.localworkspace.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads texts out of the bytes of JSON. A text that came shortly before is the same `String` again, found by
/// its bytes before any is made; the table of texts fits into the processor's cache.
final class JsonTexts {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int FEWEST = 1 << 6;
    private static final int MOST = 1 << 14;
    private static final int BYTES_FOR_EACH = 64;
    private static final int UNICODE = 5;

    private final byte[] json;
    private final String[] known;
    private final long[] marks;
    private int end;
    private int bytes;

    JsonTexts(byte[] json) {
        this.json = json;
        int room = Integer.highestOneBit(Math.clamp(json.length / BYTES_FOR_EACH, FEWEST, MOST));
        this.known = new String[room];
        this.marks = new long[room];
    }

    /// Where the text last read ends, past its closing quote.
    int end() {
        return end;
    }

    /// The bytes of the text last read, without its quotes.
    int bytes() {
        return bytes;
    }

    /// The text whose opening quote is just before; eight bytes are looked at at once.
    String read(int from) {
        long hash = 0;
        long high = 0;
        boolean escaped = false;
        int at = from;
        while (true) {
            long word = word(at);
            long stops = places(word, '"') | places(word, '\\');
            if (stops == 0 && at > json.length - Long.BYTES) {
                throw Faults.broken(json, json.length, "Closing quote expected in string.");
            }
            int count = Long.numberOfTrailingZeros(stops) >>> 3;
            long taken = count == Long.BYTES ? word : word & (1L << 8 * count) - 1;
            hash = (hash ^ taken) * MIX;
            hash ^= hash >>> 32;
            high |= taken;
            at += count;
            if (stops != 0) {
                if (json[at] == '"') {
                    break;
                }
                escaped = true;
                at += 2;
            }
        }
        end = at + 1;
        bytes = at - from;
        return shared(from, (int) (hash * MIX >>> 32), escaped, (high & HIGH) == 0);
    }

    /// The bytes from there on, the first of them lowest; past the end of the body they are zero.
    private long word(int at) {
        if (at <= json.length - Long.BYTES) {
            return (long) WORDS.get(json, at);
        }
        long word = 0;
        for (int i = json.length - 1; i >= at; i--) {
            word = word << 8 | json[i] & 0xff;
        }
        return word;
    }

    /// A word whose lowest bit is the highest of the first byte that is this character; 0 where none is.
    private static long places(long word, char wanted) {
        long zeroThere = word ^ wanted * EACH;
        return zeroThere - EACH & ~zeroThere & HIGH;
    }

    /// Each text has two places: in the second stands who came last, in the first who came again. It is marked
    /// with its hash and with where in the body it was read.
    private String shared(int from, int hash, boolean escaped, boolean ascii) {
        int first = 2 * hash & known.length - 1;
        int second = first + 1;
        if (isMarked(first, hash, from)) {
            return known[first];
        }
        if (isMarked(second, hash, from)) {
            String text = known[second];
            known[second] = known[first];
            known[first] = text;
            long mark = marks[second];
            marks[second] = marks[first];
            marks[first] = mark;
            return text;
        }
        String text = made(from, escaped, ascii);
        known[second] = text;
        marks[second] = (long) hash << 32 | from;
        return text;
    }

    private boolean isMarked(int place, int hash, int from) {
        long mark = marks[place];
        return mark != 0 && (int) (mark >> 32) == hash && isSame((int) mark, from);
    }

    /// Whether the same bytes stand at both places up to the closing quote: then it closes both.
    private boolean isSame(int one, int other) {
        return Arrays.equals(json, one, one + end - other, json, other, end);
    }

    private String made(int from, boolean escaped, boolean ascii) {
        if (escaped) {
            return unescaped(from);
        }
        return new String(json, from, end - 1 - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private String unescaped(int from) {
        StringBuilder text = new StringBuilder(end - from);
        int last = from;
        for (int at = from; at < end - 1; at++) {
            if (json[at] == '\\') {
                text.append(new String(json, last, at - last, StandardCharsets.UTF_8));
                text.append(escape(at));
                at += json[at + 1] == 'u' ? UNICODE : 1;
                last = at + 1;
            }
        }
        return text.append(new String(json, last, end - 1 - last, StandardCharsets.UTF_8))
                .toString();
    }

    private char escape(int at) {
        return switch (json[at + 1]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '"', '\\', '/', '\'', '\n' -> (char) json[at + 1];
            case 'u' -> unicode(at);
            default -> throw Faults.broken(json, at, "Invalid escape sequence.");
        };
    }

    private char unicode(int at) {
        int code = 0;
        for (int i = at + 2; i <= at + UNICODE; i++) {
            int digit = i < end ? Character.digit(json[i], 16) : -1;
            if (digit < 0) {
                throw Faults.broken(json, at, "Invalid escape sequence.");
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }
}
