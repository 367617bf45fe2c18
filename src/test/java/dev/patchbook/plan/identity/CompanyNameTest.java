package dev.patchbook.plan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompanyNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme GmbH | ACME Inc.",
                "Acme G.m.b.H. | acme",
                "Acme GmbH & Co. KG | Acme AG",
                "Acme Holding GmbH | Acme Holding, S.A.",
                "Société Générale S.A. | Societe Generale",
                "Grupo Peña, S.L.U. | GRUPO PENA SL",
                "Ferretti S.p.A. | Ferretti Srl",
                "Ferretti S.à r.l. | Ferretti SARL",
                "SARL Dupont et Fils | Dupont & Fils SAS",
                "Nordic Timber A/S | Nordic Timber AB",
                "Brødrene Dahl AS | Brodrene Dahl",
                "Strauß & Söhne OHG | Strauss und Sohne",
                "Kowalski Sp. z o.o. | KOWALSKI S.A.",
                "Novák s.r.o. | Novak a.s.",
                "Szabó Kft. | Szabo Zrt.",
                "ООО Ромашка | Ромашка ЗАО",
                "株式会社サンプル | サンプル",
                "サンプル株式会社 | ㈱サンプル",
                "(株)サンプル | ｻﾝﾌﾟﾙ",
                "삼성전자 주식회사 | (주)삼성전자",
                "华为技术有限公司 | 华为技术",
                "Acme K.K. | Acme Co., Ltd.",
                "Tata Pvt. Ltd. | Tata Private Limited",
                "PT Astra Tbk | Astra",
                "Johnson & Johnson | Johnson and Johnson Inc",
                "O'Neill Ltd | O’Neill PLC"
            })
    void names_that_differ_in_legal_form_and_spelling_alone_are_one(String one, String other) {
        assertThat(CompanyName.key(one)).isEqualTo(CompanyName.key(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme GmbH | Acme Logistics GmbH",
                "AG Insurance | Insurance",
                "Coast Ltd | Co Ltd",
                "SAS Institute | Institute",
                "Company A | Company B",
                "がん | かん",
                "Acme 1 | Acme 2"
            })
    void names_that_differ_in_a_word_or_a_letter_are_two(String one, String other) {
        assertThat(CompanyName.key(one)).isNotEqualTo(CompanyName.key(other));
    }

    @ParameterizedTest
    @CsvSource({"GmbH", "株式会社", "SA AG", "Co"})
    void a_name_that_is_nothing_but_a_legal_form_stays(String name) {
        assertThat(CompanyName.key(name)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"' '", "'&'", "'---'"})
    void what_has_no_letter_and_no_digit_is_no_name(String name) {
        assertThat(CompanyName.key(name)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_of_the_list_goes_from_its_side_of_the_name(String written) {
        assertThat(CompanyName.key(written)).isEqualTo("zephyr 9");
    }

    static Stream<String> forms() {
        WordLists forms = WordLists.in("legal-forms.txt");
        return Stream.of(
                        forms.of("behind").stream().map("Zephyr 9 %s"::formatted),
                        forms.of("before").stream().map("%s Zephyr 9"::formatted),
                        forms.of("joined").stream().map("Zephyr 9%s"::formatted),
                        forms.of("joined").stream().map("%sZephyr 9"::formatted))
                .flatMap(each -> each);
    }

    @Test
    void a_key_is_its_own_key() {
        List<String> names = List.of("Acme GmbH & Co. KG", "株式会社サンプル", "SARL Dupont et Fils", "AG Insurance", "A B AB");

        assertThat(names)
                .allSatisfy(name ->
                        assertThat(CompanyName.key(CompanyName.key(name))).isEqualTo(CompanyName.key(name)));
    }
}
