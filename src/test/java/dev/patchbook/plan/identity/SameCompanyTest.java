package dev.patchbook.plan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.InCrm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameCompanyTest {

    private final List<Company> companies = new ArrayList<>();

    @Test
    void what_is_gone_may_be_what_has_its_domain() {
        gone("A1", "Acme GmbH", "https://www.acme.example/de");
        there("A2", "Northwind Industries", "acme.example");
        there("A3", "Bolt", "bolt.example");

        assertThat(pairs()).containsExactly("A1 A2 Both have the domain acme.example.");
    }

    @Test
    void what_is_gone_may_be_what_has_its_name_but_for_the_legal_form() {
        gone("A1", "Acme GmbH", "");
        there("A2", "ACME AG", "");
        there("A3", "Acme GmbH", "");

        assertThat(pairs())
                .containsExactly(
                        "A1 A2 “Acme GmbH” and “ACME AG” differ only in legal form or spelling.",
                        "A1 A3 Both are called “Acme GmbH”.");
    }

    @Test
    void a_pair_alike_in_both_is_told_once() {
        gone("A1", "Acme GmbH", "acme.example");
        there("A2", "Acme AG", "www.acme.example");

        assertThat(pairs()).containsExactly("A1 A2 Both have the domain acme.example and the same name.");
    }

    @ParameterizedTest
    @CsvSource({
        "'No, since 2026-05-01; not A2'",
        "'No, renamed to A9 on 2026-05-02'",
        "'No, merged into A2 on 2026-05-02'",
        "Yes",
        "''"
    })
    void what_the_ae_has_answered_and_what_is_not_gone_is_not_asked(String inCrm) {
        companies.add(
                new Company("A1", "Acme", Optional.empty(), InCrm.of(inCrm).orElseThrow()));
        there("A2", "Acme", "");

        assertThat(pairs()).isEmpty();
    }

    @Test
    void a_mail_provider_s_domain_and_a_second_gone_account_are_no_reason() {
        gone("A1", "Acme", "gmail.com");
        gone("A2", "Acme Ltd", "");
        there("A3", "Bolt", "gmail.com");

        assertThat(pairs()).isEmpty();
    }

    @Test
    void what_a_whole_group_of_companies_shares_tells_none_of_them() {
        gone("A0", "Acme Holding", "acme.example");
        for (int i = 1; i <= 11; i++) {
            there("A" + i, "Acme " + i, "acme.example");
        }

        assertThat(pairs()).isEmpty();
    }

    private void gone(String key, String name, String domain) {
        add(key, name, domain, "No, since 2026-05-01");
    }

    private void there(String key, String name, String domain) {
        add(key, name, domain, "Yes");
    }

    private void add(String key, String name, String domain, String inCrm) {
        companies.add(new Company(
                key,
                name,
                Optional.of(domain).filter(text -> !text.isEmpty()),
                InCrm.of(inCrm).orElseThrow()));
    }

    private List<String> pairs() {
        return SameCompany.among(companies).stream()
                .map(pair -> pair.gone().key() + " " + pair.there().key() + " " + pair.why())
                .toList();
    }
}
