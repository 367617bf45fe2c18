package dev.patchbook.imports;

import dev.patchbook.imports.identity.IdentityReport;
import dev.patchbook.imports.identity.Party;
import dev.patchbook.imports.identity.SameAccount;
import dev.patchbook.imports.identity.SameAccount.Outcome;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.AfterChanges;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.read.PlanReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An answer about two accounts as changes to the plan and its log: pure.
final class AnswerChanges {

    private final Workbook workbook;
    private final Bindings bindings;
    private final PlanSettings settings;
    private final Instant now;
    private final LocalDate today;
    private final Optional<TabBinding> log;

    /// @param bindings of Accounts and what hangs on it, of Settings and of the log
    AnswerChanges(Workbook workbook, Bindings bindings, Instant now) {
        this.workbook = workbook;
        this.bindings = bindings;
        this.settings = PlanReader.settings(workbook, bindings, now);
        this.now = now;
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
            case InCrm.Became already when already.is(to.key()) -> already;
            case InCrm.Became other ->
                throw refused(
                        "from",
                        "%s was %s %s already."
                                .formatted(from.title(), other.change().words(), other.said()),
                        "Say first that these two are not the same, then which it is.");
            case InCrm.Gone gone -> new InCrm.Became(lines.change(gone.since(), to.key()), said(to), today);
            case InCrm.Present _ ->
                throw refused(
                        "from",
                        "%s is in the CRM, as In CRM on Accounts says.".formatted(from.title()),
                        "Only an account that a full import no longer brings can go on as another one.");
        };
        Outcome outcome = SameAccount.confirmed(bindings, from, to, became, lines.imported(from));
        LogKeys keys = new LogKeys(log);
        List<LogKeys.Rekeyed> rekeyed = keys.follow(from, to);
        ImportLog identity = Aliases.log(workbook, log);
        Aliases.note(identity, from, to);
        if (!outcome.written().isEmpty()) {
            LoggedAnswer.of(from, to, true, now).note(identity, outcome.written(), rekeyed);
        }
        return outcome.and(Stream.concat(keys.changes().stream(), identity.changes().stream())
                .toList());
    }

    private Outcome denied(Party from, Party to, InCrm was) {
        ImportLog identity = Aliases.log(workbook, log);
        Optional<LoggedAnswer> confirmed =
                LoggedAnswer.about(identity, from, to).filter(LoggedAnswer::same);
        return confirmed.isPresent()
                ? takenBack(new UndoneAnswer(bindings, identity, confirmed.get()), from, to)
                : denied(identity, from, to, was);
    }

    /// What confirming them changed is taken back first.
    private Outcome takenBack(UndoneAnswer undone, Party from, Party to) {
        undone.takeBack();
        List<Change> back = undone.changes();
        Workbook after = AfterChanges.of(workbook, back);
        List<TableSchema> tabs =
                bindings.tabs().stream().map(TabBinding::schema).toList();
        AnswerChanges then = new AnswerChanges(after, Bindings.of(after, tabs), now);
        List<IdentityReport.Left> stayed = undone.left().stream()
                .map(left -> new IdentityReport.Left(left.cell(), left.why()))
                .toList();
        Outcome denied = then.of(new Identities.Answer(from.key(), to.key(), false));
        Changes changes = new Changes(back, List.of(), undone.counts()).and(denied.changes());
        return new Outcome(
                new Changes(changes.changes(), guards(bindings, changes.changes()), changes.counts()),
                denied.written(),
                denied.report().after(undone.restored(), stayed));
    }

    private Outcome denied(ImportLog identity, Party from, Party to, InCrm was) {
        InCrm.Gone gone = switch (was) {
            case InCrm.Gone already -> already.andNot(to.key(), said(to));
            case InCrm.Became became when became.is(to.key()) -> new InCrm.Gone(became.on(), List.of(said(to)));
            case InCrm.Became _, InCrm.Present _ ->
                throw refused(
                        "from",
                        "Nobody takes %s for %s: In CRM on Accounts says “%s”."
                                .formatted(from.title(), to.title(), was.cell()),
                        "Nothing is to be done.");
        };
        Outcome outcome = SameAccount.denied(bindings, from, to, gone);
        Aliases.forget(identity, from, to);
        if (!outcome.written().isEmpty()) {
            LoggedAnswer.of(from, to, false, now).note(identity, outcome.written(), List.of());
        }
        return outcome.and(identity.changes());
    }

    /// What tells whether somebody edits the tabs at the same time.
    static List<Changes.Guard> guards(Bindings bindings, List<Change> changes) {
        return bindings.tabs().stream()
                .filter(tab -> !tab.schema().equals(LogTab.SCHEMA))
                .flatMap(tab -> Guards.of(tab, changes).stream())
                .toList();
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
        return InCrm.of(CellForm.text(accounts.value(account.row(), InCrm.HEADER)))
                .orElse(InCrm.PRESENT);
    }

    /// How a cell calls an account: by its id, else by its name as written.
    private static String said(Party account) {
        return account.id().orElse(account.title()).strip();
    }

    private static ImportRefused refused(String location, String message, String wayOut) {
        return ImportRefused.answer(location, message, wayOut);
    }
}
