package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets elements that are kept as they are follow edits of the grid: the ranges at which they stand, the references in
/// them, the lines after which a page ends. What stood on deleted cells only is gone.
final class KeptEdits {
    private static final Pattern FORMULA = Pattern.compile(
            "(<(?:\\w+:)?(?:f|formula|formula1|formula2)>|\\b(?:linkedCell|listFillRange)=\")([^<\"]+)(</|\")");
    /// Elements and attributes that hold references are called so; most kept ones hold none.
    private static final List<String> REFERRING = List.of("f>", "formula", "linkedCell", "listFillRange");

    private static final Pattern PLACE = Pattern.compile(
            "(<xm:sqref>|\\bsqref=\"|<(?:cellWatch|inputCells|cellSmartTags) r=\"|<(?:autoFilter|sortState|sortCondition|hyperlink)\\b[^>]*?\\bref=\"|(?<=<f t=\"dataTable\"[^>]{0,200}) (?:ref|r1|r2)=\")([^<\"]+)([<\"])");

    /// What was selected when the file was saved stands at other cells now.
    private static final Pattern SELECTED = Pattern.compile(
            "<(?:pivotSelection|selection)\\b[^>]*?(?:/>|>.*?</(?:pivotSelection|selection)>)", Pattern.DOTALL);

    private static final Pattern LOCATION = Pattern.compile("(\\blocation=\")([^\"]+)(\")");
    private static final Pattern LINK_ROW = Pattern.compile("(<hyperlink\\b[^>]*?\\bref=\")([A-Z]+)(\\d+)(?=\")");
    private static final Pattern BREAKS = Pattern.compile("<(row|col)Breaks\\b.*?(?:/>|</\\1Breaks>)", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("(<brk\\b[^>]*?\\bid=\")(\\d+)(\")");
    private static final Pattern CORNER = Pattern.compile("(<(?:\\w+:)?)(row|col)(>)(\\d+)(</)");

    /// What holds ranges of its own, the innermost first; an empty list of them may not stand.
    private static final List<Pattern> OWNERS = List.of(
            owner("x14:sparkline"),
            owner("x14:dataValidation"),
            owner("x14:conditionalFormatting"),
            owner("conditionalFormatting"),
            owner("dataValidation"),
            owner("ignoredError"),
            owner("protectedRange"),
            owner("f t=\"dataTable"),
            owner("cellWatch"),
            owner("inputCells"),
            owner("cellSmartTags"),
            owner("sortCondition"),
            owner("sortState"),
            owner("autoFilter"),
            owner("hyperlink"));

    private static final Pattern EMPTY = Pattern.compile(
            "<((?:x14:)?(?:sparklines|sparklineGroups|dataValidations|conditionalFormattings|ignoredErrors|protectedRanges|cellWatches|smartTags|scenarios|scenario|ext|extLst))\\b[^>]*>\\s*</\\1>");
    private static final Pattern GROUP =
            Pattern.compile("<x14:sparklineGroup\\b(?:(?!<x14:sparkline>).)*?</x14:sparklineGroup>", Pattern.DOTALL);
    private static final String GONE = "\u0000";

    /// Scenarios do without cells that show what comes of them.
    private static final Pattern RESULTS_GONE = Pattern.compile("(<scenarios\\b[^>]*?) sqref=\"\u0000\"");

    private KeptEdits() {}

    /// Such an element with all that stands in it.
    private static Pattern owner(String name) {
        return Pattern.compile("<%1$s\\b[^>]*/>|<%1$s\\b[^>]*>.*?</%1$s>".formatted(name), Pattern.DOTALL);
    }

    /// After lines of a tab were inserted, deleted or moved.
    static void after(Book book, Tab edited, GridEdit edit, Rewriting rewriting) {
        rewrite(book, rewriting);
        edited.setKept(edited.kept().map(xml -> moved(xml, edit)));
    }

    /// After a tab got a new title: which names hold on it. It has that title already.
    static void renamed(Book book, String before, String title) {
        book.setKeptNames(book.keptNames().stream()
                .map(name -> name.renamed(before, title))
                .toList());
    }

    /// After a tab got a new title, or was deleted: what refers to it.
    static void rewrite(Book book, Rewriting rewriting) {
        book.setKeptNames(book.keptNames().stream()
                .filter(name ->
                        name.tab().isEmpty() || book.tab(name.tab().get()).isPresent())
                .map(name -> name.rewritten(rewriting))
                .toList());
        for (Tab tab : book.tabs()) {
            tab.setKept(tab.kept().map(xml -> references(xml, rewriting, tab.title())));
        }
    }

    static String references(String xml, Rewriting rewriting, String tab) {
        String linked = xml.startsWith("<hyperlink")
                ? replace(
                        xml,
                        LOCATION,
                        found -> found.group(1) + Xml.rewritten(found.group(2), rewriting, tab) + found.group(3))
                : xml;
        return REFERRING.stream().noneMatch(linked::contains)
                ? linked
                : replace(
                        linked,
                        FORMULA,
                        found -> found.group(1) + Xml.rewritten(found.group(2), rewriting, tab) + found.group(3));
    }

    /// After cells of some rows changed places: links that stand at them.
    ///
    /// @param targets by row as one counts them, where its cells stand now
    static void sorted(Tab tab, Map<Integer, Integer> targets, Span columns) {
        tab.setKept(tab.kept()
                .map(xml -> replace(xml, LINK_ROW, found -> {
                    int row = Integer.parseInt(found.group(3));
                    boolean moves = columns.contains(A1.column(found.group(2)));
                    return found.group(1) + found.group(2) + (moves ? targets.getOrDefault(row, row) : row);
                })));
    }

    private static String moved(String xml, GridEdit edit) {
        String unselected = SELECTED.matcher(xml).replaceAll("");
        String placed = replace(unselected, PLACE, found -> place(found, edit));
        String paged = replace(placed, BREAKS, found -> breaks(found.group(), found.group(1), edit));
        String cornered = replace(paged, CORNER, found -> corner(found, edit));
        return withoutGone(cornered);
    }

    /// The same XML with the ranges moved that a pattern finds, without what stood on deleted cells only.
    ///
    /// @param place with three groups, the middle one ranges
    static String placed(String xml, Pattern place, GridEdit edit) {
        return withoutGone(replace(xml, place, found -> place(found, edit)));
    }

    private static String place(MatchResult found, GridEdit edit) {
        return found.group(1) + ranges(found.group(2), edit) + found.group(3);
    }

    /// Ranges beside each other, without those that are gone.
    private static String ranges(String ranges, GridEdit edit) {
        List<String> left = new ArrayList<>();
        for (String range : ranges.strip().split("\\s+")) {
            String now = FormulaReferences.after("=" + range, "", "", edit).substring(1);
            if (!now.equals(Reference.BROKEN)) {
                left.add(now);
            }
        }
        return left.isEmpty() ? GONE : String.join(" ", left);
    }

    /// A page ends after so many lines: the line after them moves along.
    private static String breaks(String xml, String kind, GridEdit edit) {
        boolean follows = kind.equals("row") == (edit.dimension() == Dimension.ROWS);
        return follows ? replace(xml, BREAK, found -> found.group(1) + Xml.line(found.group(2), edit) + "\"") : xml;
    }

    private static String corner(MatchResult found, GridEdit edit) {
        boolean follows = found.group(2).equals("row") == (edit.dimension() == Dimension.ROWS);
        String line = follows ? Xml.line(found.group(4), edit) : found.group(4);
        return found.group(1) + found.group(2) + found.group(3) + line + found.group(5);
    }

    private static String withoutGone(String xml) {
        if (!xml.contains(GONE)) {
            return xml;
        }
        String left = RESULTS_GONE.matcher(xml).replaceAll("$1");
        for (Pattern owner : OWNERS) {
            left = replace(left, owner, found -> found.group().contains(GONE) ? "" : found.group());
        }
        left = GROUP.matcher(left).replaceAll("");
        for (String before = ""; !before.equals(left); ) {
            before = left;
            left = EMPTY.matcher(left).replaceAll("");
        }
        return left;
    }

    private static String replace(String xml, Pattern pattern, Function<MatchResult, String> change) {
        return pattern.matcher(xml).replaceAll(found -> Matcher.quoteReplacement(change.apply(found)));
    }
}
