package dev.patchbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Outcome;
import dev.patchbook.workbook.read.KnownWords;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Closed Won, WON",
        "closedwon, WON",
        "Fermé gagné, WON",
        "Cloturee gagnee, WON",
        "Geschlossen gewonnen, WON",
        "Abgeschlossen und gewonnen, WON",
        "Cerrada ganada, WON",
        "Fechado e ganho, WON",
        "Chiuso vinto, WON",
        "Gesloten gewonnen, WON",
        "成立, WON",
        "クローズ済み(成立), WON",
        "受注, WON",
        "Closed Lost, LOST",
        "Not won, LOST",
        "Fermé perdu, LOST",
        "Nicht gewonnen, LOST",
        "Cerrada perdida, LOST",
        "Chiusa persa, LOST",
        "Gesloten verloren, LOST",
        "不成立, LOST",
        "失注, LOST",
        "Closed Lost - Won by a competitor, LOST",
        "Négociation/Révision, OPEN",
        "Qualifizierung, OPEN",
        "Análisis de necesidades, OPEN",
        "Prospecção, OPEN",
        "Preventivo, OPEN",
        "Onderhandeling, OPEN",
        "3. 提案中, OPEN"
    })
    void a_stage_says_its_outcome_in_the_language_of_the_crm(String stage, Outcome outcome) {
        assertThat(KnownWords.outcomeOf(stage)).contains(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"受注見込", "Stage 4", "Wonderful", "Personal", "Closed"})
    void a_stage_that_only_looks_like_an_outcome_says_none(String stage) {
        assertThat(KnownWords.outcomeOf(stage)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "newbusiness, NEW",
        "Nouvelle affaire, NEW",
        "Neukundengeschäft, NEW",
        "Nuevo negocio, NEW",
        "Novo negócio, NEW",
        "Nieuwe klant, NEW",
        "新規顧客, NEW",
        "Existing Customer - Upgrade, EXPANSION",
        "Client existant - Mise à niveau, EXPANSION",
        "Bestandskunde, EXPANSION",
        "Existing Customer - Renewal, RENEWAL",
        "Renouvellement, RENEWAL",
        "Vertragsverlängerung, RENEWAL",
        "Renovação, RENEWAL",
        "Rinnovo, RENEWAL",
        "契約更新, RENEWAL"
    })
    void a_deal_type_says_what_it_is_in_the_language_of_the_crm(String type, DealType meant) {
        assertThat(KnownWords.dealTypeOf(type)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Neutral", "Partner", "Novartis", "Services"})
    void a_deal_type_that_only_looks_like_one_says_nothing(String type) {
        assertThat(KnownWords.dealTypeOf(type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Verhandlung,Qualifizierung,Angebot", "交渉,ニーズ把握,提案", "Negociación,Prospección,Propuesta"})
    void open_stages_come_in_the_order_in_which_deals_pass_them(String names) {
        List<String> stages = List.of(names.split(",", -1));

        assertThat(KnownWords.inOrder(stages)).containsExactly(stages.get(1), stages.get(2), stages.get(0));
    }
}
