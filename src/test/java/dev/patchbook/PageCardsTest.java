package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The add-on's cards on the local page: what their buttons do to the page, on the sample plan.
@OnThePage(sample = true)
class PageCardsTest {

    /// What the page is told of a plan, as if a refresh of it ran elsewhere until `window.ended` is set.
    private static final String RUNNING_ELSEWHERE = """
            const real = window.fetch;
            window.fetch = async (path, options) => {
              const answer = await real(path, options);
              if (window.ended || !/^\\/api\\/plans\\/[^/]+$/.test(path)) {
                return answer;
              }
              const plan = await answer.json();
              plan.lastRefresh.outcome = "running";
              return new Response(JSON.stringify(plan), { headers: { "Content-Type": "application/json" } });
            };
            return true;""";

    private final PageAtWork page;
    private final Chromium browser;

    PageCardsTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
    }

    @Test
    void a_problem_leads_to_its_cell() throws IOException {
        page.openSample();
        browser.click("#card .line", "things to mend");
        page.card("Things to mend");
        page.picture("card-problems");
        String place = browser.see("#card .line b", "Opportunities, ").getText();

        browser.click("#card .line", place);

        browser.see("[role=tab][aria-selected=true]", "Opportunities");
        browser.seeValue("#address", place.replace("Opportunities, ", ""));
        browser.see(".cell.active", "");
    }

    @Test
    void a_card_refreshes_and_says_so() {
        page.openSample();

        browser.click("#card button", "Refresh");

        browser.see(".toast", "Refreshed: ");
        browser.see("#status", "Refreshed today");
    }

    @Test
    void a_card_sets_and_ends_a_schedule() throws IOException {
        page.openSample();
        browser.click("#card .line", "Automatic refresh");
        page.card("Automatic refresh");

        browser.click("#card .tick", "Saturday");
        browser.click("#card button", "Save");

        browser.see(".toast", "Saved.");
        browser.see("#card .line", "Mon, Tue, Wed, Thu, Fri, Sat at 6:30");
        page.picture("card-schedule");
        browser.click("#card button", "Stop");
        browser.see("#card .line", "Refreshes only when you ask");
    }

    @Test
    void an_account_is_looked_up_by_its_name_and_enter() throws IOException {
        page.openSample();

        browser.type("#card input[data-field=account]", "Hawkspur Energy\n");

        page.card("Account");
        browser.see("#card .line", "Rank ");
        page.picture("card-account");
        browser.click("#card-back", "");
        page.card("Your plan");
    }

    @Test
    void a_refresh_that_goes_on_elsewhere_is_told_until_it_has_ended() throws IOException {
        page.openSample();
        browser.click("#card .line", "Automatic refresh");
        page.card("Automatic refresh");

        browser.script(RUNNING_ELSEWHERE);
        browser.see("#status", "Refreshing…");
        page.picture("running");
        browser.script("return (window.ended = true);");

        browser.see("#status", "Refreshed today");
        page.card("Your plan");
    }

    @Test
    void help_and_my_plans_lead_back_to_the_plan() throws IOException {
        page.openSample();

        browser.click("#card button", "Help");
        page.card("Help");
        page.picture("card-help");
        browser.click("#card button", "My plans");
        page.card("My plans");
        page.picture("card-home");
        browser.click("#card .line", PageAtWork.SAMPLE);

        page.card("Your plan");
        assertThat(browser.url()).contains("file=");
    }
}
