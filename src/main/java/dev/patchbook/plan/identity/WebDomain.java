package dev.patchbook.plan.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A company's own web domain: without scheme, `www.`, path and case.
public final class WebDomain {

    private static final Pattern FORM = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\\s]*@)?(?:www\\d?\\.)?((?:[\\p{L}\\p{N}_-]+\\.)+[\\p{L}\\p{N}-]{2,})\\.?(?::\\d+)?(?:[/?#].*)?");
    private static final Pattern BEHIND_A_NAME = Pattern.compile("[a-z]{2,3}");
    private static final Set<String> SHARED = new HashSet<>(shared());

    private WebDomain() {}

    /// The domain that a text names, be it `https://www.Acme.com/en`, `acme.com` or `sales@acme.com`; empty where it
    /// names none, or one that many companies share, such as that of a mail provider.
    public static Optional<String> of(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        return form.matches() ? Optional.of(form.group(1)).filter(domain -> !isShared(domain)) : Optional.empty();
    }

    private static boolean isShared(String domain) {
        int dot = domain.lastIndexOf('.');
        return SHARED.contains(domain)
                || SHARED.contains(domain.substring(0, dot + 1))
                        && BEHIND_A_NAME.matcher(domain.substring(dot + 1)).matches();
    }

    private static List<String> shared() {
        WordLists lists = WordLists.in("shared-domains.txt");
        return Stream.of("mail", "pages")
                .flatMap(section -> lists.of(section).stream())
                .toList();
    }
}
