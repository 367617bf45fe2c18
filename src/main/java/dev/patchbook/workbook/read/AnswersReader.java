package dev.patchbook.workbook.read;

import dev.patchbook.plan.History;
import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Sealed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Reads what stands on computed tabs and is not computed: the AE's columns there, and the lines of History.
final class AnswersReader {

    private AnswersReader() {}

    /// What the AE typed on Prioritization, by account key.
    static Map<String, Judgement> judgements(TabCells tab, AccountIndex accounts) {
        Map<String, Judgement> judgements = new HashMap<>();
        tab.rows().forEach(index -> {
            RowCells plain = tab.row(index);
            Optional<String> id = plain.key("Account ID");
            Optional<String> name = plain.text("Account");
            if (id.isPresent() || name.isPresent()) {
                String key =
                        accounts.asNamed(id, name).or(() -> id).orElseGet(() -> Keys.normalized(name.orElseThrow()));
                Judgement judgement = judgement(plain.about(name.or(() -> id).orElseThrow()), key);
                if (!isSilent(judgement)) {
                    judgements.putIfAbsent(key, judgement);
                }
            }
        });
        return judgements;
    }

    /// What the AE typed as Ignore until on Data quality, by Tab, Record, Column and Kind [Keys#joined].
    static Map<String, LocalDate> ignoredUntil(TabCells tab) {
        Map<String, LocalDate> ignored = new HashMap<>();
        tab.rows().forEach(index -> {
            RowCells row = tab.row(index);
            String key = Keys.joined(
                    row.text("Tab").orElse(""),
                    row.text("Record").orElse(""),
                    row.text("Column").orElse(""),
                    row.text("Kind").orElse(""));
            row.about(row.text("Problem").orElse(key))
                    .date("Ignore until")
                    .ifPresent(until -> ignored.putIfAbsent(key, until));
        });
        return ignored;
    }

    /// What earlier refreshes sealed.
    static History history(TabCells tab) {
        List<Sealed> lines = new ArrayList<>();
        tab.rows().forEach(index -> {
            RowCells row = tab.row(index);
            Optional<LocalDate> on = row.date("Sealed on");
            on.ifPresent(day -> lines.add(new Sealed(
                    day,
                    row.date("Data as of"),
                    row.text("Kind").orElse(""),
                    row.text("Key").orElse(""),
                    row.text("Measure").orElse(""),
                    row.at("Value"))));
        });
        return History.of(lines);
    }

    private static Judgement judgement(RowCells row, String key) {
        return new Judgement(
                key,
                rank(row),
                row.text("My reason"),
                row.date("Valid until"),
                row.number("Plan this year"),
                row.date("Done on"),
                row.date("Snooze until"),
                row.place("My rank"));
    }

    private static OptionalInt rank(RowCells row) {
        OptionalDouble typed = row.number("My rank");
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        double rank = typed.getAsDouble();
        if (rank >= 1 && rank <= 1_000_000 && rank == Math.rint(rank)) {
            return OptionalInt.of((int) rank);
        }
        row.tell(
                Severity.ERROR,
                "Not a rank",
                "My rank",
                "%s should be a whole number from 1, but it says %s."
                        .formatted(row.address("My rank"), RowCells.plain(rank)),
                "Type the rank that the account should have, or clear the cell.");
        return OptionalInt.empty();
    }

    private static boolean isSilent(Judgement judgement) {
        return judgement.myRank().isEmpty()
                && judgement.reason().isEmpty()
                && judgement.validUntil().isEmpty()
                && judgement.planThisYear().isEmpty()
                && judgement.doneOn().isEmpty()
                && judgement.snoozeUntil().isEmpty();
    }
}
