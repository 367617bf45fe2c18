package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.BasicFilter;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;

/// The filter of a tab: its range; which rows it hides stands at the rows.
final class FilterXml {
    private FilterXml() {}

    static void write(XmlOut out, Tab tab, BasicFilter filter) throws IOException {
        out.raw("<autoFilter").attribute("ref", Ranges.text(filter.area(), tab)).raw("/>");
    }
}
