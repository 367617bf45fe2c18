package dev.patchbook.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.patchbook.plan.PlanId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardJsonTest {

    private final CardJson json = new CardJson("https://patchbook.example.com/addon/act");

    @Test
    void every_kind_of_widget_is_in_googles_schema() {
        Card card = Card.of(
                "all",
                "Everything",
                Section.of(
                                "One of each",
                                Widget.text("A paragraph"),
                                Widget.line("above", "text")
                                        .below("below")
                                        .icon(Widget.Icon.GOAL)
                                        .onClick(Click.call(Act.PLAN, new PlanId("abc"))),
                                Widget.buttons(
                                        Widget.mainButton("Go", Click.call(Act.HOME)),
                                        Widget.button("Open", new Click.Open("https://docs.google.com/x"))),
                                new Widget.TextInput("name", "Name", "hint", "value", List.of("one", "two")),
                                new Widget.Choice(
                                        "days", "Days", true, List.of(new Widget.Option("MON", "Monday", true))),
                                new Widget.Choice(
                                        "at", "At", false, List.of(new Widget.Option("06:30", "6:30", false))),
                                new Widget.Divider())
                        .folded(2));

        com.google.apps.card.v1.Card parsed = Protocol.check(json.of(card));

        assertThat(parsed.getSections(0).getWidgetsCount()).isEqualTo(7);
        assertThat(parsed.getSections(0).getCollapsible()).isTrue();
        assertThat(parsed.getSections(0)
                        .getWidgets(1)
                        .getDecoratedText()
                        .getOnClick()
                        .getAction()
                        .getFunction())
                .isEqualTo("https://patchbook.example.com/addon/act");
    }

    @Test
    void text_from_cells_is_never_markup() {
        Markup hostile = Markup.bold("<script>alert('x')</script> & <a href=\"https://evil.example\">win</a>");

        assertThat(hostile.html())
                .isEqualTo("<b>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; "
                        + "&lt;a href=&quot;https://evil.example&quot;&gt;win&lt;/a&gt;</b>");
    }

    @Test
    void a_very_long_text_is_cut() {
        assertThat(Markup.of("x".repeat(50_000)).html()).hasSizeLessThan(700).endsWith("…");
    }

    @Test
    void line_ends_are_kept() {
        assertThat(Markup.of("one\r\ntwo\nthree").html()).isEqualTo("one<br>two<br>three");
    }

    @Test
    void a_card_that_hosts_would_cut_is_never_made() {
        List<Widget> many = Collections.nCopies(101, new Widget.Divider());

        assertThatThrownBy(() -> Card.of("long", "Long", Section.of("", many)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101 widgets");
    }

    @Test
    void a_section_without_widgets_is_left_out() {
        JsonObject card = json.of(Card.of("few", "Few", Section.of("Empty"), Section.of("", Widget.text("Full"))));

        assertThat(card.getAsJsonArray("sections")).hasSize(1);
    }

    @Test
    void the_strict_check_bites() {
        JsonObject card = json.of(Card.of("odd", "Odd", Section.of("", Widget.text("Text"))));
        card.addProperty("colour", "red");

        assertThatThrownBy(() -> Protocol.check(card)).hasMessageContaining("colour");
    }
}
