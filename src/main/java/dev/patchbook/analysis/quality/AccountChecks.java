package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.Covered;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be wrong with an account, and with what the AE typed beside it.
final class AccountChecks {

    static final List<Check> ALL = List.of(
            AccountChecks::sameName,
            AccountChecks::lastActivityInTheFuture,
            AccountChecks::vanished,
            AccountChecks::nobodys,
            AccountChecks::rankWithoutReason,
            AccountChecks::rankPastItsDate,
            AccountChecks::rankShared);

    private AccountChecks() {}

    private static Stream<Problem> sameName(Known known) {
        Map<String, List<Account>> byName = new LinkedHashMap<>();
        for (Account account : known.plan().accounts()) {
            byName.computeIfAbsent(Keys.normalized(account.name()), _ -> new ArrayList<>())
                    .add(account);
        }
        return byName.values().stream()
                .filter(accounts -> accounts.size() > 1)
                .map(accounts -> problem(
                        accounts.getFirst(),
                        Severity.WARNING,
                        "Same name twice",
                        "Account",
                        "%s stands for %d accounts: %s."
                                .formatted(
                                        accounts.getFirst().name(),
                                        accounts.size(),
                                        accounts.stream()
                                                .map(account -> account.id().orElse(account.name()))
                                                .limit(5)
                                                .collect(Collectors.joining(", "))),
                        "Tell them apart by name, or merge them in the CRM."));
    }

    private static Stream<Problem> lastActivityInTheFuture(Known known) {
        return known.asRead().accounts().stream()
                .filter(_ -> !known.reconstructed())
                .filter(account -> account.lastActivity()
                        .filter(day -> day.isAfter(known.asOf()))
                        .isPresent())
                .map(account -> problem(
                        account,
                        Severity.WARNING,
                        "Date in the future",
                        "Last activity",
                        "The last activity at %s is %s, which has not come; it is not used."
                                .formatted(
                                        account.name(), account.lastActivity().orElseThrow()),
                        "Mend the date."));
    }

    private static Stream<Problem> vanished(Known known) {
        return known.asRead().accounts().stream()
                .filter(account -> account.inCrm() instanceof InCrm.Gone)
                .map(account -> new Problem(
                        Severity.NOTE,
                        "No longer in the CRM",
                        Known.placeOf(account.place(), account.id().orElse(account.name()), InCrm.HEADER),
                        "%s is missing from the CRM since %s; it is not ranked."
                                .formatted(
                                        account.name(), account.vanishedSince().orElseThrow()),
                        "Delete the row, or clear In CRM if the account is real.",
                        account.arr()));
    }

    /// Where the plan covers some owners only, who owns an account decides whether it is ranked.
    private static Stream<Problem> nobodys(Known known) {
        boolean everybody = Covered.of(known.plan()).isEverybody();
        return known.plan().accounts().stream()
                .filter(account -> !everybody && account.owner().isEmpty())
                .map(account -> problem(
                        account,
                        Severity.NOTE,
                        "Account without owner",
                        "Owner",
                        "%s has no owner; it is ranked, since nobody else has it.".formatted(account.name()),
                        "Type the owner, so that it is clear whose account it is."));
    }

    private static Stream<Problem> rankWithoutReason(Known known) {
        return ranked(known)
                .filter(beside -> beside.judgement().reason().isEmpty())
                .map(beside -> beside.problem(
                        Severity.NOTE,
                        "My rank without a reason",
                        "My reason",
                        "%s has My rank %d and no reason; the rank holds."
                                .formatted(
                                        beside.account().name(),
                                        beside.judgement().myRank().orElseThrow()),
                        "Say in My reason why, so that next quarter still knows."));
    }

    private static Stream<Problem> rankPastItsDate(Known known) {
        return ranked(known)
                .filter(beside -> beside.judgement()
                        .validUntil()
                        .filter(day -> day.isBefore(known.asOf()))
                        .isPresent())
                .map(beside -> beside.problem(
                        Severity.WARNING,
                        "My rank past its date",
                        "Valid until",
                        "My rank of %s was valid until %s; it still holds."
                                .formatted(
                                        beside.account().name(),
                                        beside.judgement()
                                                .validUntil()
                                                .map(LocalDate::toString)
                                                .orElseThrow()),
                        "Confirm it with a new date, or clear My rank."));
    }

    private static Stream<Problem> rankShared(Known known) {
        Map<Integer, List<Beside>> byRank = ranked(known)
                .collect(Collectors.groupingBy(
                        beside -> beside.judgement().myRank().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return byRank.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getValue()
                        .getFirst()
                        .problem(
                                Severity.NOTE,
                                "One rank for several",
                                "My rank",
                                "My rank %d is given to %s; they are ordered by score."
                                        .formatted(
                                                entry.getKey(),
                                                entry.getValue().stream()
                                                        .map(beside ->
                                                                beside.account().name())
                                                        .limit(5)
                                                        .collect(Collectors.joining(", "))),
                                "Give each its own rank."));
    }

    private record Beside(Account account, Judgement judgement) {
        Problem problem(Severity severity, String kind, String column, String message, String fix) {
            Place place = Known.placeOf(judgement.place(), account.id().orElse(account.name()), column);
            return new Problem(severity, kind, place, message, fix, OptionalDouble.empty());
        }
    }

    private static Stream<Beside> ranked(Known known) {
        return known.plan().accounts().stream()
                .flatMap(
                        account -> Optional.ofNullable(known.plan().judgements().get(account.key())).stream()
                                .map(judgement -> new Beside(account, judgement)))
                .filter(beside -> beside.judgement().myRank().isPresent());
    }

    private static Problem problem(
            Account account, Severity severity, String kind, String column, String message, String fix) {
        Place place = Known.placeOf(account.place(), account.id().orElse(account.name()), column);
        return new Problem(severity, kind, place, message, fix, OptionalDouble.empty());
    }
}
