package dev.patchbook.localworkspace.wire;

import java.util.List;
import java.util.Locale;

/// One field of a message: its camelCase name, what it holds, and whether it is a list.
///
/// @param holds the kind of each value
/// @param of the name of the message type for messages, else empty
/// @param choices the names allowed for an enum, else empty
/// @param depth 0 for a single value, 1 for a list, 2 for a list of lists
public record Field(String name, Kind holds, String of, List<String> choices, int depth) {
    /// What a field's values are.
    public enum Kind {
        TEXT,
        CHOICE,
        MASK,
        WHOLE,
        LONG,
        NUMBER,
        FLAG,
        MESSAGE,
        ANYTHING
    }

    public Field {
        choices = List.copyOf(choices);
    }

    static Field parse(String name, String type) {
        int depth = 0;
        String base = type;
        while (base.endsWith("[]")) {
            base = base.substring(0, base.length() - 2);
            depth++;
        }
        if (base.startsWith("enum(")) {
            return new Field(
                    name,
                    Kind.CHOICE,
                    "",
                    List.of(base.substring(5, base.length() - 1).split("\\|", -1)),
                    depth);
        }
        Kind kind = switch (base) {
            case "string" -> Kind.TEXT;
            case "mask" -> Kind.MASK;
            case "int32" -> Kind.WHOLE;
            case "int64" -> Kind.LONG;
            case "number" -> Kind.NUMBER;
            case "bool" -> Kind.FLAG;
            case "any", "map" -> Kind.ANYTHING;
            default -> Kind.MESSAGE;
        };
        return new Field(name, kind, kind == Kind.MESSAGE ? base : "", List.of(), depth);
    }

    /// The name as protobuf spells it: `sheetId` is `sheet_id`.
    public static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
