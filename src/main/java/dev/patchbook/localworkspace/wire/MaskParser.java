package dev.patchbook.localworkspace.wire;

import dev.patchbook.localworkspace.http.Refusal;
import java.util.Map;
import java.util.Optional;

/// Reads a field mask by its grammar: `list = path {"," path}`, `path = name {("." | "/") name} ["(" list ")"]`.
final class MaskParser {
    private final String text;
    private int at;

    MaskParser(String text) {
        this.text = text;
    }

    Mask parse(MessageType type) {
        Mask mask = list(Optional.of(type), "");
        if (at < text.length()) {
            throw Faults.unknownPath(text.substring(at));
        }
        return mask;
    }

    private Mask list(Optional<MessageType> type, String above) {
        Mask mask = path(type, above);
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            mask = mask.and(path(type, above));
        }
        return mask;
    }

    private Mask path(Optional<MessageType> type, String above) {
        String name = name();
        if (name.equals("*")) {
            return all(type, above);
        }
        String path = above.isEmpty() ? name : above + "." + name;
        if (type.isEmpty()) {
            return Mask.with(Map.of(name, rest(Optional.empty(), path)));
        }
        Field field = type.flatMap(known -> known.field(name)).orElseThrow(() -> Faults.unknownPath(path));
        return Mask.with(Map.of(field.name(), rest(typeOf(field), path)));
    }

    /// `*` at the end is everything; before a path it is every field that has such a path.
    private Mask all(Optional<MessageType> type, String above) {
        if (at == text.length() || (text.charAt(at) != '.' && text.charAt(at) != '/' && text.charAt(at) != '(')) {
            return Mask.ALL;
        }
        int start = at;
        int end = at;
        Mask mask = Mask.NONE;
        for (Field field : type.map(MessageType::fields).orElseThrow(() -> Faults.unknownPath(above))) {
            at = start;
            if (field.holds() == Field.Kind.MESSAGE) {
                try {
                    mask = mask.and(Mask.with(Map.of(field.name(), rest(typeOf(field), above))));
                    end = at;
                } catch (Refusal notThere) {
                    at = start;
                }
            }
        }
        if (mask.isNone()) {
            throw Faults.unknownPath(above.isEmpty() ? "*" : above + ".*");
        }
        at = end;
        return mask;
    }

    private Mask rest(Optional<MessageType> type, String path) {
        if (at == text.length()) {
            return Mask.ALL;
        }
        return switch (text.charAt(at)) {
            case '.', '/' -> {
                at++;
                yield path(type, path);
            }
            case '(' -> {
                at++;
                Mask mask = list(type, path);
                if (at == text.length() || text.charAt(at) != ')') {
                    throw Faults.unknownPath(path);
                }
                at++;
                yield mask;
            }
            default -> Mask.ALL;
        };
    }

    /// A field that holds anything has parts that nobody lists; one that holds a plain value has none.
    private static Optional<MessageType> typeOf(Field field) {
        return switch (field.holds()) {
            case MESSAGE -> Optional.of(MessageType.sheets(field.of()));
            case ANYTHING -> Optional.empty();
            default -> Optional.of(MessageType.of(field.name(), Map.of()));
        };
    }

    private String name() {
        int start = at;
        while (at < text.length() && ".,/()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).trim();
    }
}
