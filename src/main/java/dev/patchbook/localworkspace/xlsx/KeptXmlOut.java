package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.KeptXml;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The elements of a tab's part that are kept as they are, in the order that the format asks for.
final class KeptXmlOut {
    private static final String[] PAGE = {
        "printOptions",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "rowBreaks",
        "colBreaks",
        "customProperties",
        "cellWatches",
        "ignoredErrors",
        "smartTags"
    };
    private static final String[] OBJECTS = {
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems"
    };

    private static final String[] GUARDS = {"protectedRanges", "scenarios"};
    private static final String[] VIEWS = {"sortState", "dataConsolidate", "customSheetViews"};

    private static final String[] ELSEWHERE = {"legacyDrawing", "phoneticPr", "pageSetUpPr", "outlinePr", "sheetCalcPr"
    };

    /// Those that are kept wherever they stand.
    static final Set<String> NAMES = Stream.of(GUARDS, VIEWS, PAGE, OBJECTS, ELSEWHERE)
            .flatMap(Arrays::stream)
            .collect(Collectors.toUnmodifiableSet());

    private KeptXmlOut() {}

    /// After the protection of the tab.
    static void writeGuards(XmlOut out, KeptXml kept) throws IOException {
        write(out, kept, GUARDS);
    }

    /// After the filter.
    static void writeViews(XmlOut out, KeptXml kept) throws IOException {
        write(out, kept, VIEWS);
    }

    /// After the links of the cells.
    static void writePage(XmlOut out, KeptXml kept) throws IOException {
        write(out, kept, PAGE);
    }

    /// After the drawings.
    static void writeObjects(XmlOut out, KeptXml kept) throws IOException {
        write(out, kept, OBJECTS);
    }

    private static void write(XmlOut out, KeptXml kept, String... names) throws IOException {
        for (String name : names) {
            out.raw(kept.element(name));
        }
    }
}
