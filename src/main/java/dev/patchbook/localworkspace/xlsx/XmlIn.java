package dev.patchbook.localworkspace.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads XML forward only; document types are refused, nothing is loaded from outside.
///
/// A file of some hundred thousand cells has millions of elements: only names, texts and attributes that are asked for
/// become objects, and names are kept.
final class XmlIn {
    private static final int DEEPEST = 1000;

    private final XmlChars in;
    private final XmlTag tag;
    private final Deque<XmlTag.Name> open = new ArrayDeque<>();
    private final Chars text = new Chars();
    private boolean begun;
    private boolean endsAtOnce;

    XmlIn(InputStream in) throws IOException {
        this(new XmlChars(in));
    }

    private XmlIn(XmlChars in) {
        this.in = in;
        this.tag = new XmlTag(in);
    }

    private enum Step {
        START,
        END,
        DONE
    }

    /// Goes to the next start of an element, by its local name; empty at the end.
    Optional<String> next() throws IOException {
        Step step = step();
        while (step == Step.END) {
            step = step();
        }
        return step == Step.DONE ? Optional.empty() : open.element().found();
    }

    /// Goes to the next start of an element inside the element called `parent`; empty at its end.
    Optional<String> nextIn(String parent) throws IOException {
        while (!open.isEmpty()) {
            XmlTag.Name innermost = open.element();
            if (step() == Step.START) {
                return open.element().found();
            } else if (innermost.local().equals(parent)) {
                return Optional.empty();
            }
        }
        throw new IOException("the element " + parent + " does not end");
    }

    /// The text of the element that was just begun, which holds nothing else.
    String text() throws IOException {
        text.clear();
        text(text);
        return text.toString();
    }

    /// The same, added to what stands there.
    void text(Chars into) throws IOException {
        if (endsAtOnce) {
            end();
            return;
        }
        while (true) {
            int c = in.takeUntil('<', into);
            if (c == '&') {
                tag.reference(into);
            } else if (c != '<') {
                into.add(lineEnd(in.take()));
            } else if (isEnd(into)) {
                return;
            }
        }
    }

    /// Goes past the element that was just begun.
    void skip(String element) throws IOException {
        while (nextIn(element).isPresent()) {
            // what stands in it does not matter
        }
    }

    /// The element that was just begun, with all that stands in it, as it can be written again.
    String whole() throws IOException {
        StringBuilder whole = new StringBuilder();
        int outside = open.size() - 1;
        tag.copy(endsAtOnce, whole);
        while (open.size() > outside) {
            if (endsAtOnce) {
                end();
            } else {
                copyOn(whole);
            }
        }
        return whole.toString();
    }

    /// Copies some text, or a tag.
    private void copyOn(StringBuilder into) throws IOException {
        text.clear();
        int c = in.takeUntil('<', text);
        if (c == '&') {
            tag.reference(text);
        } else if (c != '<') {
            text.add(lineEnd(in.take()));
        }
        XmlTag.escape(text, into);
        if (c == '<') {
            in.take('<');
            switch (in.peek()) {
                case '/' -> {
                    into.append("</").append(open.element().written()).append('>');
                    endTag();
                }
                case '!', '?' -> {
                    text.clear();
                    in.takeAside(text);
                    XmlTag.escape(text, into);
                }
                default -> {
                    startTag();
                    tag.copy(endsAtOnce, into);
                }
            }
        }
    }

    /// Reads an element again that was taken whole; it has just begun.
    static XmlIn again(String whole) throws IOException {
        XmlIn xml = new XmlIn(new XmlChars(whole));
        xml.step();
        return xml;
    }

    /// How many elements the one that was just begun stands in.
    int depth() {
        return open.size() - 1;
    }

    /// The element's attributes as they can be written again, but for some.
    String attributesBut(String... names) {
        Set<String> others = Set.of(names);
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < tag.count(); i++) {
            if (!others.contains(tag.name(i).written())) {
                tag.copyAttribute(i, attributes);
            }
        }
        return attributes.toString();
    }

    /// The prefix of the element's name, empty for none.
    String prefix() {
        return open.element().prefix();
    }

    /// How many attributes the element has.
    int count() {
        return tag.count();
    }

    /// The element's attributes, by the names as they are written.
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < tag.count(); i++) {
            attributes.put(tag.name(i).written(), tag.value(i));
        }
        return attributes;
    }

    /// What the element declares about names, as attributes: the prefixes, which of them may be passed over,
    /// and what is said with them.
    String declarations() {
        StringBuilder declared = new StringBuilder();
        for (int i = 0; i < tag.count(); i++) {
            XmlTag.Name name = tag.name(i);
            if (!name.prefix().isEmpty() && !name.written().equals("xmlns:r")) {
                tag.copyAttribute(i, declared);
            }
        }
        return declared.toString();
    }

    /// An attribute by its local name, empty if it is not there.
    String attribute(String name) {
        int found = find(name);
        return found < 0 ? "" : tag.value(found);
    }

    /// The column of the cell whose address an attribute is, counted from 0; -1 if it is not there, or empty.
    int column(String name) throws IOException {
        int found = find(name);
        return found < 0 || tag.isEmpty(found) ? -1 : tag.column(found);
    }

    private int find(String name) {
        for (int i = 0; i < tag.count(); i++) {
            if (tag.name(i).local().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// The `r:id` of the element.
    String relation() {
        for (int i = 0; i < tag.count(); i++) {
            if (tag.name(i).local().equals("id") && tag.space(i).contains("relationships")) {
                return tag.value(i);
            }
        }
        return "";
    }

    int integer(String name, int otherwise) throws IOException {
        int found = find(name);
        if (found < 0) {
            return otherwise;
        }
        int whole = tag.whole(found);
        return whole >= 0 ? whole : (int) decimal(name, otherwise);
    }

    double decimal(String name, double otherwise) throws IOException {
        String value = attribute(name);
        try {
            return value.isEmpty() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IOException("“" + value + "” is no number, as " + name + " should be", e);
        }
    }

    boolean flag(String name, boolean otherwise) {
        String value = attribute(name);
        return value.isEmpty() ? otherwise : value.equals("1") || value.equals("true") || value.equals("on");
    }

    private Step step() throws IOException {
        if (endsAtOnce) {
            end();
            return Step.END;
        }
        while (in.skipPast('<')) {
            switch (in.peek()) {
                case '/' -> {
                    endTag();
                    return Step.END;
                }
                case '!', '?' -> in.takeAside(text);
                default -> {
                    startTag();
                    return Step.START;
                }
            }
        }
        if (!open.isEmpty() || !begun) {
            throw XmlChars.broken("it ends too early");
        }
        return Step.DONE;
    }

    private void startTag() throws IOException {
        begun = true;
        open.push(tag.take());
        if (open.size() > DEEPEST) {
            throw XmlChars.broken("its elements stand too deep in each other");
        }
        endsAtOnce = in.peek() == '/';
        if (endsAtOnce) {
            in.take('/');
        }
        in.take('>');
    }

    private void endTag() throws IOException {
        if (open.isEmpty()) {
            throw XmlChars.broken("an element ends that never began");
        }
        in.take('/');
        in.take(open.element().written());
        in.skipSpace();
        in.take('>');
        end();
    }

    private void end() {
        endsAtOnce = false;
        open.pop();
    }

    /// Takes the markup that a text has come to; whether it is the end of the element.
    private boolean isEnd(Chars into) throws IOException {
        in.take('<');
        switch (in.peek()) {
            case '/' -> {
                endTag();
                return true;
            }
            case '!', '?' -> in.takeAside(into);
            default -> throw XmlChars.broken("there is an element where only text may stand");
        }
        return false;
    }

    private String lineEnd(char c) throws IOException {
        return c != '\r' ? String.valueOf(c) : in.peek() == '\n' ? "" : "\n";
    }
}
