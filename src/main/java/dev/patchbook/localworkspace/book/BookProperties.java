package dev.patchbook.localworkspace.book;

/// What a spreadsheet says of itself: its title, its locale by Google's name (`en_US`), its time zone by the IANA's,
/// and when it recalculates (`ON_CHANGE` …).
public record BookProperties(String title, String locale, String timeZone, String autoRecalc) {
    public static BookProperties of(String title) {
        return new BookProperties(title, "en_US", "Etc/GMT", "ON_CHANGE");
    }

    public BookProperties withTitle(String changed) {
        return new BookProperties(changed, locale, timeZone, autoRecalc);
    }

    public BookProperties withLocale(String changed) {
        return new BookProperties(title, changed, timeZone, autoRecalc);
    }

    public BookProperties withTimeZone(String changed) {
        return new BookProperties(title, locale, changed, autoRecalc);
    }

    public BookProperties withAutoRecalc(String changed) {
        return new BookProperties(title, locale, timeZone, changed);
    }
}
