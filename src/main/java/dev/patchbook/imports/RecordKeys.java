package dev.patchbook.imports;

import dev.patchbook.plan.Keys;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What makes a record that record on a tab that takes imports.
///
/// The rest of the key is worked out at once where there is no id, since everything asks for it then, else only when
/// somebody without an id comes, which is mostly never.
final class RecordKeys {

    private final ImportTarget target;
    private final Cells cells;
    private final boolean inFile;
    private final Optional<String> id;
    private final Optional<String> insteadOfId;

    /// The key of a record by its cells.
    @FunctionalInterface
    interface Cells {
        /// The text under a header, a date as in `2026-03-31`; empty where it is blank.
        String text(String header);
    }

    private RecordKeys(ImportTarget target, Cells cells, boolean inFile) {
        this.target = target;
        this.cells = cells;
        this.inFile = inFile;
        this.id = filled(
                switch (target) {
                    case ACCOUNTS -> cells.text("Account ID");
                    case OPPORTUNITIES -> cells.text("Opportunity ID");
                    case ACTIVITY -> cells.text("Activity ID");
                    case GOALS -> cells.text("Goal ID");
                });
        this.insteadOfId = id.isPresent() ? Optional.empty() : workedOut();
    }

    /// The key of a record of a file, in which a deal without an id needs account, name and creation date, and an
    /// activity without one date, account, and person or type.
    static RecordKeys ofFile(ImportTarget target, Cells cells) {
        return new RecordKeys(target, cells, true);
    }

    static RecordKeys of(ImportTarget target, Cells cells) {
        return new RecordKeys(target, cells, false);
    }

    /// The record's id, where it has one.
    Optional<String> id() {
        return id;
    }

    /// The rest of the key, normalised, where it suffices as a key.
    Optional<String> rest() {
        return id.isPresent() ? workedOut() : insteadOfId;
    }

    private Optional<String> workedOut() {
        if (inFile && isPartial()) {
            return Optional.empty();
        }
        return switch (target) {
            case ACCOUNTS -> filled(cells.text("Account")).map(Keys::normalized);
            case OPPORTUNITIES ->
                filled(first("Account", "Opportunity"))
                        .map(_ -> Keys.joined(cells.text("Account"), cells.text("Opportunity"), cells.text("Created")));
            case ACTIVITY ->
                filled(first("Date", "Account", "Account ID", "Person", "Type"))
                        .map(_ -> Keys.joined(
                                cells.text("Date"),
                                first("Account", "Account ID"),
                                cells.text("Person"),
                                cells.text("Type")));
            case GOALS -> Optional.empty();
        };
    }

    /// What a person calls it.
    String name() {
        return switch (target) {
            case ACCOUNTS -> first("Account", "Account ID");
            case OPPORTUNITIES -> first("Opportunity ID", "Opportunity", "Account");
            case ACTIVITY -> activity();
            case GOALS -> first("Goal ID", "Goal");
        };
    }

    boolean isEmpty() {
        return id.isEmpty() && rest().isEmpty();
    }

    private boolean isPartial() {
        return switch (target) {
            case ACCOUNTS, GOALS -> false;
            case OPPORTUNITIES ->
                cells.text("Account").isBlank()
                        || cells.text("Opportunity").isBlank()
                        || cells.text("Created").isBlank();
            case ACTIVITY ->
                cells.text("Date").isBlank()
                        || first("Account", "Account ID").isEmpty()
                        || first("Person", "Type").isEmpty();
        };
    }

    /// An activity's id says nothing to a person, its day and account do.
    private String activity() {
        String said = Stream.of(cells.text("Date"), first("Account", "Account ID"), cells.text("Type"))
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? cells.text("Activity ID").strip() : said;
    }

    private String first(String... headers) {
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
