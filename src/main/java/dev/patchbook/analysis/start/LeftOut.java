package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.OutsidePatch;
import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Opportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was left out, and why.
final class LeftOut {

    private LeftOut() {}

    static Stream<Item> of(SummaryInput input) {
        String currency = input.plan().settings().currency();
        List<String> sentences = new ArrayList<>(input.notices());
        OutsidePatch.of(input.plan()).sentence(currency).ifPresent(sentences::add);
        long excluded = input.plan().accounts().stream()
                .filter(account -> account.excluded())
                .count();
        if (excluded > 0) {
            sentences.add("%s excluded on Accounts: kept, ranked last."
                    .formatted(Wording.count(excluded, "account is", "accounts are")));
        }
        gone(deals(input), currency).ifPresent(sentences::add);
        gone(accounts(input), "account is", "accounts are", "not ranked").ifPresent(sentences::add);
        gone(activities(input), "activity is", "activities are", "counted nowhere")
                .ifPresent(sentences::add);
        List<Item> items = new ArrayList<>();
        for (String sentence : sentences) {
            items.add(Item.of("Left out", String.valueOf(items.size() + 1), "", sentence, ""));
        }
        return items.stream();
    }

    private static List<Opportunity> deals(SummaryInput input) {
        return input.asRead().opportunities().stream()
                .filter(deal -> deal.vanishedSince().isPresent())
                .toList();
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

    private static Optional<String> gone(long count, String one, String several, String kept) {
        return count == 0
                ? Optional.empty()
                : Optional.of("%s no longer in the CRM: kept, %s.".formatted(Wording.count(count, one, several), kept));
    }

    private static Optional<String> gone(List<Opportunity> deals, String currency) {
        return deals.isEmpty()
                ? Optional.empty()
                : Optional.of("%s no longer in the CRM%s: kept, counted nowhere."
                        .formatted(
                                Wording.count(deals.size(), "deal is", "deals are"), Wording.moneyOf(deals, currency)));
    }
}
