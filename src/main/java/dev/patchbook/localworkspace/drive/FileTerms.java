package dev.patchbook.localworkspace.drive;

import dev.patchbook.localworkspace.store.Catalogue;
import dev.patchbook.localworkspace.store.FileEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// The terms that a query of files is made of.
final class FileTerms {
    private final Catalogue catalogue;

    FileTerms(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Predicate<FileEntry> in(String value, String field) {
        return switch (field) {
            case "parents" -> entry -> entry.parent().equals(value);
            case "owners", "writers", "readers" -> _ -> value.equals("me") || value.equals("user@localhost");
            default -> throw FileQuery.invalid();
        };
    }

    Predicate<FileEntry> has(String field, String key, String value) {
        return switch (field) {
            case "appProperties" ->
                entry -> value.equals(entry.extras().appProperties().get(key));
            case "properties" ->
                entry -> value.equals(entry.extras().properties().get(key));
            default -> throw FileQuery.invalid();
        };
    }

    Predicate<FileEntry> compare(String field, String operator, String value) {
        return switch (field) {
            case "name", "title" -> text(FileEntry::name, operator, value);
            case "mimeType" -> text(FileEntry::mimeType, operator, value);
            case "fullText" ->
                entry -> contains(entry.name() + " " + entry.extras().description(), value);
            case "trashed" -> flag(catalogue::isTrashed, operator, value);
            case "starred" -> flag(entry -> entry.extras().starred(), operator, value);
            case "sharedWithMe" -> flag(_ -> false, operator, value);
            case "modifiedTime", "viewedByMeTime" -> time(FileEntry::modifiedTime, operator, value);
            case "createdTime" -> time(FileEntry::createdTime, operator, value);
            case "visibility" -> _ -> value.equals("limited") == operator.equals("=");
            default -> throw FileQuery.invalid();
        };
    }

    private static Predicate<FileEntry> text(Function<FileEntry, String> field, String operator, String value) {
        return switch (operator) {
            case "=" -> entry -> field.apply(entry).equals(value);
            case "!=" -> entry -> !field.apply(entry).equals(value);
            case "contains" -> entry -> contains(field.apply(entry), value);
            default -> throw FileQuery.invalid();
        };
    }

    /// Some word of the text begins so.
    private static boolean contains(String text, String prefix) {
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = prefix.toLowerCase(Locale.ROOT);
        return lower.startsWith(wanted)
                || Arrays.stream(new String[] {" ", "-", "_", ".", "/", "("})
                        .anyMatch(mark -> lower.contains(mark + wanted));
    }

    private static Predicate<FileEntry> flag(Predicate<FileEntry> field, String operator, String value) {
        boolean wanted = value.equalsIgnoreCase("true") == operator.equals("=");
        return entry -> field.test(entry) == wanted;
    }

    private static Predicate<FileEntry> time(Function<FileEntry, Instant> field, String operator, String value) {
        Instant wanted = instant(value);
        IntPredicate holds = switch (operator) {
            case "=" -> order -> order == 0;
            case "!=" -> order -> order != 0;
            case "<" -> order -> order < 0;
            case "<=" -> order -> order <= 0;
            case ">" -> order -> order > 0;
            case ">=" -> order -> order >= 0;
            default -> throw FileQuery.invalid();
        };
        return entry -> holds.test(field.apply(entry).compareTo(wanted));
    }

    private static Instant instant(String text) {
        try {
            return text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text.contains("T") ? text : text + "T00:00:00")
                            .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw FileQuery.invalid();
        }
    }
}
