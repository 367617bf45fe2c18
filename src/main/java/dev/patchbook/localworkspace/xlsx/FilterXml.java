package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.BasicFilter;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The filter of a tab: its range, and its criteria as the file that it came from says them; which rows it hides stands
/// at the rows.
final class FilterXml {
    private static final Pattern RANGE = Pattern.compile("\\bref=\"[^\"]*\"");

    private FilterXml() {}

    static void write(XmlOut out, Tab tab, BasicFilter filter) throws IOException {
        String range = Ranges.text(filter.area(), tab);
        if (filter.xml().isEmpty()) {
            out.raw("<autoFilter").attribute("ref", range).raw("/>");
        } else {
            out.raw(at(filter.xml(), range));
        }
    }

    /// What a file says of a filter, at this range.
    static String at(String xml, String range) {
        return RANGE.matcher(xml).replaceFirst(Matcher.quoteReplacement("ref=\"" + range + "\""));
    }
}
