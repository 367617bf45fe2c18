package dev.patchbook.imports;

import dev.patchbook.plan.Folded;
import dev.patchbook.workbook.read.TypedNumber;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Values that say by themselves what they are: currencies, countries, web domains, sums with their currency.
final class KnownValues {

    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "pt", "it", "nl", "ja");
    private static final Set<String> COUNTRIES = countries();
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MAIN_CURRENCIES = Set.of(
            "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "HKD", "SGD", "INR", "KRW", "SEK", "NOK",
            "DKK", "PLN", "CZK", "HUF", "BRL", "MXN", "ZAR", "AED", "ILS");
    private static final String HOST = "(?i)(https?://)?([a-z0-9-]+\\.)+[a-z]{2,18}/?";
    private static final String FILE_NAME =
            "(?i).*\\.(pdf|png|jpe?g|gif|svg|docx?|xlsx?|pptx?|csv|txt|html?|js|py|zip)";

    private KnownValues() {}

    static boolean isCurrency(String text) {
        return CURRENCIES.contains(text);
    }

    /// Whether it is a currency in wide use, which hardly any word or code is mistaken for.
    static boolean isMainCurrency(String text) {
        return MAIN_CURRENCIES.contains(text);
    }

    /// Whether it is a country's name in any of the languages; codes are not, since states of the US share them.
    static boolean isCountry(String text) {
        return COUNTRIES.contains(Folded.squeezed(text));
    }

    static boolean isWebDomain(String text) {
        return text.matches(HOST) && !text.matches(FILE_NAME);
    }

    static String host(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("^https?://|^www\\.|/$", "");
    }

    static boolean isSumWithCurrency(String text) {
        return Stream.of(TypedNumber.Decimal.values())
                .anyMatch(decimal -> TypedNumber.in(text, decimal)
                        .flatMap(TypedNumber::currency)
                        .filter(sign -> CURRENCIES.contains(sign) || sign.matches(".*\\p{Sc}.*"))
                        .isPresent());
    }

    private static Set<String> countries() {
        Set<String> countries =
                new HashSet<>(Set.of("usa", "uk", "england", "scotland", "wales", "unitedstatesofamerica"));
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            LANGUAGES.forEach(
                    language -> countries.add(Folded.squeezed(country.getDisplayCountry(Locale.of(language)))));
        }
        return countries;
    }
}
