package dev.patchbook.imports;

import dev.patchbook.google.Caller;
import dev.patchbook.google.CarefulWork;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.imports.identity.IdentityReport;
import dev.patchbook.imports.identity.SameAccount;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.Workbook;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the AE says of accounts that are gone from the CRM: that one goes on as another, or that it does not.
public final class Identities {

    private final GoogleWorkspace workspace;
    private final Turns turns;
    private final List<TableSchema> wanted;
    private final InstantSource clock;

    /// @param turns shared with whatever else writes to plans
    /// @param schemas of every tab of a plan
    public Identities(GoogleWorkspace workspace, Turns turns, List<TableSchema> schemas, InstantSource clock) {
        this.workspace = workspace;
        this.turns = turns;
        this.wanted = wanted(schemas);
        this.clock = clock;
    }

    /// The tabs that an answer reads or writes.
    static List<TableSchema> wanted(List<TableSchema> schemas) {
        return Stream.concat(
                        schemas.stream().filter(SameAccount::concerns), Stream.of(InputTabs.SETTINGS, LogTab.SCHEMA))
                .toList();
    }

    /// What the AE says of two accounts.
    ///
    /// @param from key of the one that is gone: its id, else its name
    /// @param to key of the one that is in the CRM
    /// @param same whether they are one
    public record Answer(String from, String to, boolean same) {}

    /// Carries out an answer, whole or not at all: two calls to read, one to write. The same answer again changes only
    /// what has come up since.
    ///
    /// @throws ImportRefused where the accounts are not such that the answer can hold; nothing is changed then
    public IdentityReport answer(Caller caller, PlanId id, Answer answer) {
        return turns.take(id.value(), () -> {
            GoogleSession session = workspace.session(caller);
            Tries tries = new Tries(session, id, answer);
            return new CarefulWork(session, id).untilItHolds(tries::draft);
        });
    }

    /// One answer, tried until its write holds; what the tries before had done of it is told too.
    private final class Tries {

        private final GoogleSession session;
        private final PlanId id;
        private final Answer answer;
        private Optional<IdentityReport> first = Optional.empty();

        Tries(GoogleSession session, PlanId id, Answer answer) {
            this.session = session;
            this.id = id;
            this.answer = answer;
        }

        CarefulWork.Draft<IdentityReport> draft(CarefulWork.Cause cause) {
            Workbook workbook = session.read(id, wanted);
            Importing.requirePlan(workbook);
            Bindings bindings = Bindings.of(workbook, wanted);
            SameAccount.Outcome outcome = new AnswerChanges(workbook, bindings, clock.instant()).of(answer);
            IdentityReport report = cause == CarefulWork.Cause.ASKED
                    ? outcome.report()
                    : first.map(outcome.report()::after).orElse(outcome.report());
            first = Optional.of(report);
            return new CarefulWork.Draft<>(bindings, List.of(outcome.changes()), () -> report);
        }
    }
}
