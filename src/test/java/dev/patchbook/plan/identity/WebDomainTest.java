package dev.patchbook.plan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebDomainTest {

    @ParameterizedTest
    @CsvSource({
        "acme.com,acme.com",
        "ACME.com,acme.com",
        "https://www.acme.com/en/home?x=1,acme.com",
        "http://acme.com:8080/,acme.com",
        "www.acme.co.uk,acme.co.uk",
        "www2.acme.com.,acme.com",
        "shop.acme.com,shop.acme.com",
        "sales@acme.com,acme.com",
        "https://user:word@acme.com#top,acme.com",
        "müller.de,müller.de",
        "acme-group.example,acme-group.example",
        "live.acme.com,live.acme.com",
        "yahoo.acme.com,yahoo.acme.com"
    })
    void scheme_www_path_and_case_are_no_difference(String written, String domain) {
        assertThat(WebDomain.of(written)).contains(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "gmail.com",
        "ada@gmail.com",
        "https://mail.yahoo.co.uk@yahoo.co.uk",
        "hotmail.fr",
        "gmx.net",
        "web.de",
        "qq.com",
        "https://www.linkedin.com/company/acme",
        "https://facebook.com/acme"
    })
    void a_domain_that_anybody_may_have_tells_nothing(String written) {
        assertThat(WebDomain.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "acme", "n/a", "'to be asked'", "-", "'Acme Ltd.'", "...", "http://"})
    void what_is_no_domain_is_none(String written) {
        assertThat(WebDomain.of(written)).isEmpty();
    }
}
