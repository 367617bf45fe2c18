package dev.patchbook.imports;

import dev.patchbook.imports.identity.Party;
import dev.patchbook.imports.identity.SameAccount;
import dev.patchbook.imports.identity.SameAccount.Outcome;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.RecordId;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.read.PlanReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An answer about two accounts as changes to the plan and its log: pure.
final class AnswerChanges {

    private final Workbook workbook;
    private final Bindings bindings;
    private final PlanSettings settings;
    private final LocalDate today;
    private final Optional<TabBinding> log;

    /// @param bindings of Accounts and what hangs on it, of Settings and of the log
    AnswerChanges(Workbook workbook, Bindings bindings, Instant now) {
        this.workbook = workbook;
        this.bindings = bindings;
        this.settings = PlanReader.settings(workbook, bindings, now);
        this.today = now.atZone(settings.timeZone()).toLocalDate();
        this.log = bindings.tab(LogTab.SCHEMA.title());
    }

    /// @throws ImportRefused where the accounts are not such that the answer can hold
    Outcome of(Identities.Answer answer) {
        TabBinding accounts = bindings.tab(InputTabs.ACCOUNTS.title())
                .orElseThrow(() ->
                        refused("planId", "The plan has no tab Accounts.", "Restore the tab, then answer again."));
        Party from = party(accounts, "from", answer.from());
        Party to = party(accounts, "to", answer.to());
        if (from.row() == to.row()) {
            throw refused(
                    "to",
                    "“%s” and “%s” are one row of Accounts.".formatted(answer.from(), answer.to()),
                    "Name two accounts.");
        }
        InCrm was = inCrm(accounts, from);
        return answer.same() ? confirmed(accounts, from, to, was) : denied(from, to, was);
    }

    private Outcome confirmed(TabBinding accounts, Party from, Party to, InCrm was) {
        requireThere(accounts, to);
        AccountLines lines = new AccountLines(log, settings.timeZone());
        InCrm.Became became = switch (was) {
            case InCrm.Became already when isKey(already.key(), to) -> already;
            case InCrm.Became other ->
                throw refused(
                        "from",
                        "%s was %s %s already."
                                .formatted(from.title(), other.change().words(), other.key()),
                        "Say first that these two are not the same, then which it is.");
            case InCrm.Gone gone -> new InCrm.Became(lines.change(gone.since(), to.key()), to.key(), today);
            case InCrm.Present _ ->
                throw refused(
                        "from",
                        "%s is in the CRM, as In CRM on Accounts says.".formatted(from.title()),
                        "Only an account that a full import no longer brings can go on as another one.");
        };
        Outcome outcome = SameAccount.confirmed(bindings, from, to, became, lines.imported(from));
        ImportLog alias = Aliases.noted(workbook, log, from, to);
        return and(and(outcome, alias.changes()), lines.settled(from, to));
    }

    private Outcome denied(Party from, Party to, InCrm was) {
        InCrm.Gone gone = switch (was) {
            case InCrm.Gone already -> already.andNot(to.key());
            case InCrm.Became became when isKey(became.key(), to) -> new InCrm.Gone(became.on(), List.of(to.key()));
            case InCrm.Became _, InCrm.Present _ ->
                throw refused(
                        "from",
                        "Nobody takes %s for %s: In CRM on Accounts says “%s”."
                                .formatted(from.title(), to.title(), was.cell()),
                        "Nothing is to be done.");
        };
        Outcome outcome = SameAccount.denied(bindings, from, to, gone);
        return and(outcome, Aliases.forgotten(workbook, log, from, to).changes());
    }

    private static void requireThere(TabBinding accounts, Party to) {
        InCrm says = inCrm(accounts, to);
        if (!(says instanceof InCrm.Present)) {
            throw refused(
                    "to",
                    "%s is not in the CRM either: In CRM on Accounts says “%s”.".formatted(to.title(), says.cell()),
                    "Name the account that it goes on as today.");
        }
    }

    private static Party party(TabBinding accounts, String field, String key) {
        return Party.named(accounts, key)
                .orElseThrow(() -> refused(
                        field,
                        "No account on Accounts has the key “%s”.".formatted(key),
                        "Give its Account ID, or its name where it has none."));
    }

    private static InCrm inCrm(TabBinding accounts, Party account) {
        return InCrm.of(CellForm.text(accounts.value(account.row(), "In CRM"))).orElse(InCrm.PRESENT);
    }

    private static boolean isKey(String key, Party account) {
        return RecordId.key(key).equals(RecordId.key(account.key()));
    }

    private static Outcome and(Outcome outcome, List<Change> more) {
        return new Outcome(outcome.changes().and(new Changes(more, List.of(), List.of())), outcome.report());
    }

    private static ImportRefused refused(String location, String message, String wayOut) {
        return new ImportRefused(location, message, wayOut);
    }
}
