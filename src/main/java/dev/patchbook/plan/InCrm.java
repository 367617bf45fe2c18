package dev.patchbook.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the cell In CRM says of an account: whether the CRM still has it, and if not, what became of it.
public sealed interface InCrm {

    /// It is there, or nobody said otherwise.
    record Present() implements InCrm {}

    /// A full import no longer brought it.
    ///
    /// @param notSameAs accounts that the AE said it is not: by id, those without by their name as written
    record Gone(LocalDate since, List<String> notSameAs) implements InCrm {
        public Gone {
            notSameAs = List.copyOf(notSameAs);
        }

        /// The same, and one more account that it is not.
        ///
        /// @param key of that account
        /// @param said how the cell is to say it
        public Gone andNot(String key, String said) {
            return isNot(key)
                    ? this
                    : new Gone(
                            since,
                            Stream.concat(notSameAs.stream(), Stream.of(said)).toList());
        }

        public boolean isNot(String key) {
            return notSameAs.stream().anyMatch(said -> InCrm.means(said, key));
        }
    }

    /// The AE said that it goes on as another account, so its own key is an alias of that one's.
    ///
    /// @param said the account that it is now: its id, or its name as written
    record Became(Change change, String said, LocalDate on) implements InCrm {
        public boolean is(String key) {
            return InCrm.means(said, key);
        }
    }

    /// Whether what a cell says is the account with a key: its id, or its name without case and surrounding space.
    private static boolean means(String said, String key) {
        return RecordId.key(said).equals(RecordId.key(key))
                || Keys.normalized(said).equals(key);
    }

    /// How an account becomes another.
    enum Change {
        /// The CRM has the same account under a new key.
        RENAMED("renamed to"),
        /// The CRM had both, and keeps one.
        MERGED("merged into");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /// As in `renamed to`.
        public String words() {
            return words;
        }
    }

    /// The header of the column.
    String HEADER = "In CRM";

    // No deadlock of class initialisers: nothing else makes a Present, so InCrm always comes first.
    @SuppressWarnings("ClassInitializationDeadlock")
    InCrm PRESENT = new Present();

    /// What the text of a cell says; empty where it says no without a date.
    static Optional<InCrm> of(String cell) {
        String said = cell.strip();
        if (!said.toLowerCase(Locale.ROOT).startsWith("no")) {
            return Optional.of(PRESENT);
        }
        Matcher became = Words.BECAME.matcher(said);
        if (became.matches()) {
            Change change = became.group(1).toLowerCase(Locale.ROOT).startsWith("r") ? Change.RENAMED : Change.MERGED;
            return date(became.group(3))
                    .map(on -> new Became(change, became.group(2).strip(), on));
        }
        List<String> parts = Arrays.asList(Words.NOT.split(said, -1));
        Matcher since = Words.DATE.matcher(parts.getFirst());
        return since.find()
                ? date(since.group()).map(day -> new Gone(day, List.copyOf(parts.subList(1, parts.size()))))
                : Optional.empty();
    }

    /// The cell that says this.
    default String cell() {
        return switch (this) {
            case Present() -> "Yes";
            case Gone(LocalDate since, List<String> not) -> {
                List<String> parts = new ArrayList<>(List.of("No, since " + since));
                parts.addAll(not);
                yield String.join("; not ", parts);
            }
            case Became(Change change, String said, LocalDate on) ->
                "No, %s %s on %s".formatted(change.words(), said, on);
        };
    }

    /// Since when the account counts nowhere.
    default Optional<LocalDate> notSince() {
        return switch (this) {
            case Present() -> Optional.empty();
            case Gone gone -> Optional.of(gone.since());
            case Became became -> Optional.of(became.on());
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// How the cell is worded.
    final class Words {
        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern BECAME =
                Pattern.compile("(?is)no,?\\s+(renamed to|merged into)\\s+(.+)\\s+on\\s+(\\d{4}-\\d{2}-\\d{2})");
        private static final Pattern NOT = Pattern.compile("(?i)\\s*;\\s*not\\s+");

        private Words() {}
    }
}
