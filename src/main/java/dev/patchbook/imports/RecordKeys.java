package dev.patchbook.imports;

import dev.patchbook.plan.Keys;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What makes a record that record on a tab that takes imports.
///
/// @param id the record's id, where it has one
/// @param rest the rest of the key, normalised, where it suffices as a key
/// @param name what a person calls it
record RecordKeys(Optional<String> id, Optional<String> rest, String name) {

    /// The key of a record by its cells.
    interface Cells {
        /// The text under a header, a date as in `2026-03-31`; empty where it is blank.
        String text(String header);
    }

    /// The key of a record of a file, in which a deal without an id needs account, name and creation date, and an
    /// activity without one date, account, and person or type.
    static RecordKeys ofFile(ImportTarget target, Cells cells) {
        RecordKeys keys = of(target, cells);
        return isPartial(target, cells) ? new RecordKeys(keys.id(), Optional.empty(), keys.name()) : keys;
    }

    private static boolean isPartial(ImportTarget target, Cells cells) {
        return switch (target) {
            case ACCOUNTS, GOALS -> false;
            case OPPORTUNITIES ->
                cells.text("Account").isBlank()
                        || cells.text("Opportunity").isBlank()
                        || cells.text("Created").isBlank();
            case ACTIVITY ->
                cells.text("Date").isBlank()
                        || first(cells, "Account", "Account ID").isEmpty()
                        || first(cells, "Person", "Type").isEmpty();
        };
    }

    static RecordKeys of(ImportTarget target, Cells cells) {
        return switch (target) {
            case ACCOUNTS ->
                new RecordKeys(
                        filled(cells.text("Account ID")),
                        filled(cells.text("Account")).map(Keys::normalized),
                        first(cells, "Account", "Account ID"));
            case OPPORTUNITIES ->
                new RecordKeys(
                        filled(cells.text("Opportunity ID")),
                        filled(first(cells, "Account", "Opportunity"))
                                .map(_ -> Keys.joined(
                                        cells.text("Account"), cells.text("Opportunity"), cells.text("Created"))),
                        first(cells, "Opportunity ID", "Opportunity", "Account"));
            case ACTIVITY ->
                new RecordKeys(
                        filled(cells.text("Activity ID")),
                        filled(first(cells, "Date", "Account", "Account ID", "Person", "Type"))
                                .map(_ -> Keys.joined(
                                        cells.text("Date"),
                                        first(cells, "Account", "Account ID"),
                                        cells.text("Person"),
                                        cells.text("Type"))),
                        activity(cells));
            case GOALS ->
                new RecordKeys(filled(cells.text("Goal ID")), Optional.empty(), first(cells, "Goal ID", "Goal"));
        };
    }

    boolean isEmpty() {
        return id.isEmpty() && rest.isEmpty();
    }

    /// An activity's id says nothing to a person, its day and account do.
    private static String activity(Cells cells) {
        String said = Stream.of(cells.text("Date"), first(cells, "Account", "Account ID"), cells.text("Type"))
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? cells.text("Activity ID").strip() : said;
    }

    private static String first(Cells cells, String... headers) {
        for (String header : headers) {
            if (!cells.text(header).isBlank()) {
                return cells.text(header).strip();
            }
        }
        return "";
    }

    private static Optional<String> filled(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
