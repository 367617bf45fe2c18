package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was left out, and why.
final class LeftOut {

    private LeftOut() {}

    static Stream<Item> of(SummaryInput input) {
        List<String> sentences = new ArrayList<>(input.notices());
        long outside = Tables.rows(input, "Prioritization")
                .filter(row -> Tables.number(row, "Rank").isEmpty())
                .count();
        if (outside > 0) {
            sentences.add("%s of owners that Settings does not cover: kept, not ranked."
                    .formatted(Wording.count(outside, "account", "accounts")));
        }
        long excluded = input.plan().accounts().stream()
                .filter(account -> account.excluded())
                .count();
        if (excluded > 0) {
            sentences.add("%s excluded on Accounts: kept, ranked last."
                    .formatted(Wording.count(excluded, "account is", "accounts are")));
        }
        gone(deals(input), "deal is", "deals are").ifPresent(sentences::add);
        gone(accounts(input), "account is", "accounts are").ifPresent(sentences::add);
        gone(activities(input), "activity is", "activities are").ifPresent(sentences::add);
        List<Item> items = new ArrayList<>();
        for (String sentence : sentences) {
            items.add(Item.of("Left out", String.valueOf(items.size() + 1), "", sentence, ""));
        }
        return items.stream();
    }

    private static long deals(SummaryInput input) {
        return input.asRead().opportunities().stream()
                .filter(deal -> deal.vanishedSince().isPresent())
                .count();
    }

    private static long accounts(SummaryInput input) {
        return input.asRead().accounts().stream()
                .filter(account -> account.vanishedSince().isPresent())
                .count();
    }

    private static long activities(SummaryInput input) {
        return input.asRead().activities().stream()
                .filter(activity -> activity.vanishedSince().isPresent())
                .count();
    }

    private static Optional<String> gone(long count, String one, String several) {
        return count == 0
                ? Optional.empty()
                : Optional.of("%s no longer in the CRM: kept, counted nowhere."
                        .formatted(Wording.count(count, one, several)));
    }
}
