package dev.patchbook.imports;

import dev.patchbook.imports.identity.Proposal;
import dev.patchbook.imports.identity.SameAccount;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the AE answers about accounts that are gone, drawn by chance, and what must hold after each answer.
final class AnswersOnPaper {

    private static final Set<String> NOT_TYPED =
            Set.of("Account ID", "Account", "In CRM", "Imported at", "Potential source");

    private final PlanOnPaper plan;
    private final Random random;
    private final Supplier<Map<String, Map<String, Value>>> rows;
    private final Consumer<String> broken;
    private final Map<String, String> confirmed = new HashMap<>();
    private final Set<String> takenBack = new HashSet<>();
    private int answers;

    /// @param rows of Accounts by id, as they stand
    AnswersOnPaper(
            PlanOnPaper plan, Random random, Supplier<Map<String, Map<String, Value>>> rows, Consumer<String> broken) {
        this.plan = plan;
        this.random = random;
        this.rows = rows;
        this.broken = broken;
    }

    int answers() {
        return answers;
    }

    /// Confirms some, denies some, leaves some open.
    ///
    /// @param brought by id and header, what the CRM last said
    void answer(List<Proposal> proposals, Map<String, Map<String, String>> brought, Instant now) {
        Set<String> done = new HashSet<>();
        for (Proposal proposal : proposals) {
            String from = proposal.from().key();
            String to = proposal.to().key();
            if (InCrm.of(text(rows.get().getOrDefault(from, Map.of()), "In CRM"))
                    .filter(says -> says instanceof InCrm.Gone gone && gone.isNot(to))
                    .isPresent()) {
                broken.accept("%s and %s are two and were proposed".formatted(from, to));
            }
            int drawn = random.nextInt(4);
            if (drawn < 3 && done.add(from)) {
                answers++;
                answer(from, to, drawn < 2, brought.getOrDefault(from, Map.of()), now);
            }
        }
    }

    private void answer(String from, String to, boolean same, Map<String, String> crm, Instant now) {
        Map<String, Map<String, Value>> before = rows.get();
        SameAccount.Outcome outcome = new AnswerChanges(plan.read(), plan.bindings(LogTab.SCHEMA), now)
                .of(new Identities.Answer(from, to, same));
        plan.apply(outcome.changes());
        Map<String, Map<String, Value>> after = rows.get();
        if (same) {
            confirmed.put(from, to);
            checkMoved(from, to, before, after, crm);
        } else if (confirmed.remove(from, to)) {
            takenBack.add(from);
        }
        before.forEach((id, row) -> {
            if (!id.equals(to)
                    && !without(row, "In CRM", "Parent ID")
                            .equals(without(after.getOrDefault(id, Map.of()), "In CRM", "Parent ID"))) {
                broken.accept("the answer about %s changed %s".formatted(from, id));
            }
        });
    }

    private void checkMoved(
            String from,
            String to,
            Map<String, Map<String, Value>> before,
            Map<String, Map<String, Value>> after,
            Map<String, String> crm) {
        Map<String, Value> now = after.getOrDefault(to, Map.of());
        String notes = text(now, "Notes");
        before.getOrDefault(from, Map.of()).forEach((header, value) -> {
            String was = CellForm.text(value);
            boolean kept = text(now, header).equals(was)
                    || notes.contains("%s was “%s” on ".formatted(header, was))
                    || was.equals(crm.get(header));
            if (!NOT_TYPED.contains(header) && !kept && !header.equals("Notes")) {
                broken.accept("%s of %s (%s) did not come to %s".formatted(header, from, was, to));
            }
            if (header.equals("Notes") && !notes.contains(was)) {
                broken.accept("the notes of %s did not come to %s".formatted(from, to));
            }
        });
        before.getOrDefault(to, Map.of()).forEach((header, value) -> {
            boolean stays = header.equals("Notes")
                    ? notes.startsWith(CellForm.text(value))
                    : value.equals(now.getOrDefault(header, Value.BLANK));
            if (!stays) {
                broken.accept("%s of %s was written over".formatted(header, to));
            }
        });
    }

    /// The records of a file as they count: under the keys that they have now.
    ///
    /// @param there the ids on the tab before the import
    Map<String, Map<String, String>> asNow(Map<String, Map<String, String>> file, Set<String> there) {
        Map<String, Map<String, String>> counted = new TreeMap<>();
        file.forEach((id, record) -> {
            if (!there.contains(now(id)) || now(id).equals(id)) {
                counted.put(id, record);
            }
        });
        file.forEach((id, record) -> {
            Map<String, String> unnamed = new HashMap<>(record);
            unnamed.remove("Account");
            counted.putIfAbsent(there.contains(now(id)) ? now(id) : id, unnamed);
        });
        return counted;
    }

    /// That every deal is there once and names its account as it is called now.
    ///
    /// @param deals by id, the account that the CRM names
    void checkDeals(Map<String, String> deals) {
        Map<String, String> found = new TreeMap<>();
        for (int row = 1; row <= deals.size() + 1; row++) {
            Map<String, Value> cells = plan.row(InputTabs.OPPORTUNITIES, row);
            String id = text(cells, "Opportunity ID");
            if (!id.isEmpty() && found.put(id, text(cells, "Account ID")) != null) {
                broken.accept("the deal %s is there twice".formatted(id));
            }
        }
        deals.forEach((deal, account) -> {
            if (!found.containsKey(deal)) {
                broken.accept("the deal %s is lost".formatted(deal));
            } else if (!wasTakenBack(account) && !found.get(deal).equals(now(account))) {
                broken.accept("the deal %s names %s instead of %s".formatted(deal, found.get(deal), now(account)));
            }
        });
    }

    private String now(String id) {
        Set<String> seen = new HashSet<>();
        String now = id;
        while (confirmed.containsKey(now) && seen.add(now)) {
            now = confirmed.getOrDefault(now, now);
        }
        return now;
    }

    private boolean wasTakenBack(String id) {
        Set<String> seen = new HashSet<>();
        String now = id;
        while (seen.add(now) && !takenBack.contains(now)) {
            now = confirmed.getOrDefault(now, now);
        }
        return takenBack.contains(now);
    }

    private static Map<String, Value> without(Map<String, Value> row, String... headers) {
        Map<String, Value> rest = new TreeMap<>(row);
        List.of(headers).forEach(rest::remove);
        return rest;
    }

    private static String text(Map<String, Value> row, String header) {
        return CellForm.text(row.getOrDefault(header, Value.BLANK));
    }
}
