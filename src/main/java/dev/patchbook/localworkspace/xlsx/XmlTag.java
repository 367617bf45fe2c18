package dev.patchbook.localworkspace.xlsx;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The start of an element: its name, and its attributes as they are asked for.
final class XmlTag {
    private static final int LATELY = 256;
    private static final Map<String, Character> ENTITIES =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');

    /// Values of one character come most often.
    private static final String[] SHORT = new String[128];

    static {
        for (char c = 0; c < SHORT.length; c++) {
            SHORT[c] = String.valueOf(c);
        }
    }

    private final XmlChars in;
    private final Chars scratch = new Chars();
    private final Name[] lately = new Name[LATELY];
    private final Map<String, String> spaces = new HashMap<>();
    private final Chars values = new Chars();
    private Name[] names = new Name[16];
    private int[] ends = new int[16];
    private Name taken = Name.of("");
    private int count;

    XmlTag(XmlChars in) {
        this.in = in;
        Arrays.fill(lately, Name.of(""));
    }

    /// A name as it is written, and without its prefix.
    record Name(String written, String prefix, String local, Optional<String> found) {
        private static Name of(String written) {
            int colon = written.indexOf(':');
            String local = written.substring(colon + 1);
            return new Name(written, written.substring(0, Math.max(0, colon)), local, Optional.of(local));
        }
    }

    /// Takes the rest of a tag whose `<` is taken. The `>` or `/>` is left to the caller.
    Name take() throws IOException {
        Name name = name();
        taken = name;
        count = 0;
        values.clear();
        in.skipSpace();
        for (int c = in.peek(); c != '>' && c != '/'; c = in.peek()) {
            attribute(name());
            in.skipSpace();
        }
        return name;
    }

    int count() {
        return count;
    }

    Name name(int index) {
        return names[index];
    }

    String value(int index) {
        int start = start(index);
        int length = ends[index] - start;
        if (length == 1 && values.charAt(start) < SHORT.length) {
            return SHORT[values.charAt(start)];
        }
        return values.subSequence(start, ends[index]);
    }

    boolean isEmpty(int index) {
        return start(index) == ends[index];
    }

    /// The column of the cell whose address the attribute is.
    int column(int index) throws IOException {
        return Ranges.column(values, start(index), ends[index]);
    }

    /// The attribute as a whole number without a sign; -1 where it is none, or more than nine digits.
    int whole(int index) {
        int start = start(index);
        return ends[index] - start > 9 ? -1 : (int) values.whole(start, ends[index]);
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /// The address that the prefix of an attribute stands for.
    String space(int index) {
        return spaces.getOrDefault(names[index].prefix(), "");
    }

    /// Writes the tag as it was.
    void copy(boolean endsAtOnce, StringBuilder into) {
        into.append('<').append(taken.written());
        for (int i = 0; i < count; i++) {
            copyAttribute(i, into);
        }
        into.append(endsAtOnce ? "/>" : ">");
    }

    void copyAttribute(int index, StringBuilder into) {
        into.append(' ').append(names[index].written()).append("=\"");
        escape(value(index), into);
        into.append('"');
    }

    static void escape(CharSequence text, StringBuilder into) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '"' -> into.append("&quot;");
                case '\r' -> into.append("&#13;");
                default -> into.append(c);
            }
        }
    }

    /// Takes a reference such as `&amp;`.
    void reference(Chars into) throws IOException {
        in.take('&');
        scratch.clear();
        for (char c = in.take(); c != ';'; c = in.take()) {
            scratch.add(c);
            if (scratch.length() > 8) {
                throw XmlChars.broken("there is nothing called &" + scratch);
            }
        }
        String name = scratch.toString();
        try {
            if (name.startsWith("#x")) {
                into.addCodePoint(Integer.parseInt(name, 2, name.length(), 16));
            } else if (name.startsWith("#")) {
                into.addCodePoint(Integer.parseInt(name, 1, name.length(), 10));
            } else {
                into.add(Optional.ofNullable(ENTITIES.get(name))
                        .orElseThrow(() -> XmlChars.broken("there is nothing called &" + name + ";"))
                        .charValue());
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("its XML is broken: there is no character &" + name + ";", e);
        }
    }

    private void attribute(Name name) throws IOException {
        in.skipSpace();
        in.take('=');
        in.skipSpace();
        char quote = in.take();
        if (quote != '"' && quote != '\'') {
            throw XmlChars.broken("the attribute " + name.written() + " has no quotes");
        }
        int from = values.length();
        for (int c = in.takeUntil(quote, values); c != quote; c = in.takeUntil(quote, values)) {
            if (c == '&') {
                reference(values);
            } else {
                boolean line = in.take() == '\r' && in.peek() == '\n';
                values.add(line ? "" : " ");
            }
        }
        in.take();
        if (name.prefix().equals("xmlns")) {
            spaces.put(name.local(), values.subSequence(from, values.length()));
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        names[count] = name;
        ends[count++] = values.length();
    }

    /// Takes a name, mostly one that came lately.
    private Name name() throws IOException {
        int ahead = in.nameAhead();
        if (ahead > 0) {
            Name known = lately[place(ahead, in.ahead(0), in.ahead(ahead - 1))];
            if (known.written().length() == ahead && in.takesAhead(known.written())) {
                return known;
            }
        }
        scratch.clear();
        in.takeName(scratch);
        int length = scratch.length();
        if (length == 0) {
            throw XmlChars.broken("a name is missing");
        }
        Name name = Name.of(scratch.toString());
        lately[place(length, scratch.charAt(0), scratch.charAt(length - 1))] = name;
        return name;
    }

    private static int place(int length, char first, char last) {
        return (31 * (31 * length + first) + last) & (LATELY - 1);
    }
}
