package dev.patchbook.localworkspace.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A field mask, compiled: which fields of a message are wanted, and of those which parts.
public final class Mask {
    /// Everything.
    public static final Mask ALL = new Mask(true, Map.of());

    /// Nothing.
    public static final Mask NONE = new Mask(false, Map.of());

    private final boolean all;
    private final Map<String, Mask> parts;

    private Mask(boolean all, Map<String, Mask> parts) {
        this.all = all;
        this.parts = parts;
    }

    /// Compiles a `fields` parameter (`a.b(c,d/e)`, `*`) for answers of that type; blank asks for everything.
    public static Mask of(String fields, MessageType type) {
        return fields.isBlank() ? ALL : new MaskParser(fields).parse(type);
    }

    static Mask with(Map<String, Mask> parts) {
        return new Mask(false, Map.copyOf(parts));
    }

    public boolean isAll() {
        return all;
    }

    public boolean isNone() {
        return !all && parts.isEmpty();
    }

    /// Whether any part of that field is wanted.
    public boolean wants(String field) {
        return all || parts.containsKey(field);
    }

    /// Whether any part of the field at the end of that path is wanted.
    public boolean wantsPath(String first, String... rest) {
        Mask mask = part(first);
        for (String field : rest) {
            mask = mask.part(field);
        }
        return !mask.isNone();
    }

    /// The mask of that field's own fields.
    public Mask part(String field) {
        return all ? ALL : parts.getOrDefault(field, NONE);
    }

    /// The names listed; empty where all are wanted.
    public Iterable<String> names() {
        return parts.keySet();
    }

    /// The same, where naming one of two fields names both.
    public Mask withTwins(String one, String other) {
        if (all || (!parts.containsKey(one) && !parts.containsKey(other))) {
            return this;
        }
        Map<String, Mask> both = new HashMap<>(parts);
        both.put(one, ALL);
        both.put(other, ALL);
        return with(both);
    }

    /// The same with that field's part changed, where it is named in part.
    public Mask withPart(String field, UnaryOperator<Mask> change) {
        if (all || !parts.containsKey(field)) {
            return this;
        }
        Map<String, Mask> changed = new HashMap<>(parts);
        changed.computeIfPresent(field, (_, part) -> change.apply(part));
        return with(changed);
    }

    Mask and(Mask other) {
        if (all || other.all) {
            return ALL;
        }
        Map<String, Mask> both = new HashMap<>(parts);
        other.parts.forEach((name, mask) -> both.merge(name, mask, Mask::and));
        return with(both);
    }
}
