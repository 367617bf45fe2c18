package dev.patchbook.localworkspace.book;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lets what a file carries follow edits of the grid: the cells at which a picture or a chart lies, the ranges that a
/// chart draws from, the range that a pivot table summarises, the cell of a threaded comment.
final class CarriedEdits {

    /// References of charts, of form controls, of shapes that show a cell and of tables.
    private static final Pattern FORMULA = Pattern.compile(
            "(<(?:\\w+:)?(?:f|FmlaLink|FmlaRange)>|<c15:sqref>|<(?:\\w+:)?(?:calculatedColumnFormula|totalsRowFormula)\\b[^>]*>|\\b(?:fmlaLink|fmlaRange|textlink|cellRange)=\")([^<\"]+)([<\"])");

    /// Where a control or an embedded object lies: column, offset, row, offset, and the same of its other end.
    private static final Pattern SHAPE_ANCHOR = Pattern.compile("(<x:Anchor>)([\\d,\\s]+)(</)");

    /// The corners of pictures and charts, and the cells of notes.
    private static final Pattern ANCHOR_ROW = Pattern.compile("([<:]row>|<x:Row>)(\\d+)(</)");

    private static final Pattern ANCHOR_COLUMN = Pattern.compile("([<:]col>|<x:Column>)(\\d+)(</)");
    private static final Pattern PIVOT_PLACE =
            Pattern.compile("(<location\\b[^>]*?\\bref=\")([A-Z]+\\d+(?::[A-Z]+\\d+)?)(\")");
    private static final Pattern TABLE_PLACE = Pattern.compile(
            "(<(?:\\w+:)?(?:table|autoFilter|sortState|sortCondition|nsvFilter)\\b[^>]*?\\bref=\")([A-Z]+\\d+(?::[A-Z]+\\d+)?)(\")");
    private static final Pattern TABLE =
            Pattern.compile("(<(?:\\w+:)?table\\b[^>]*?\\bref=\")([A-Z]+\\d+(?::[A-Z]+\\d+)?)(\")");
    private static final Pattern COMMENT_PLACE =
            Pattern.compile("(<(?:threadedComment\\b[^>]*?\\bref|singleXmlCell\\b[^>]*?\\br)=\")([A-Z]+\\d+)(\")");
    private static final Pattern TRIED = Pattern.compile("<f t=\"dataTable\"[^>]*? ref=\"([^\"]+)\"");
    private static final Pattern PIVOT_SOURCE = Pattern.compile("<worksheetSource\\b[^>]*>");
    private static final Pattern REF = Pattern.compile("(\\bref=\")([A-Z]+\\d+(?::[A-Z]+\\d+)?)(\")");
    private static final Pattern SHEET = Pattern.compile("(\\bsheet=\")([^\"]*)(\")");

    private CarriedEdits() {}

    /// Refuses an edit that would cut through a pivot table or stretch it, and the like of others: they can
    /// only move as a whole.
    static void requireWhole(Tab tab, GridEdit edit) {
        for (Carried carried : tab.carried()) {
            if (carried.is("pivotTable")) {
                places(carried, PIVOT_PLACE).forEach(place -> requireWhole("pivot table", place, tab, edit));
            } else if (carried.isTable() && edit.dimension() == Dimension.COLUMNS) {
                places(carried, TABLE).forEach(place -> requireWhole("table", place, tab, edit));
            }
        }
        TRIED.matcher(tab.kept().element("dataTable"))
                .results()
                .forEach(found -> requireWhole("data table", found.group(1), tab, edit));
    }

    private static Stream<String> places(Carried carried, Pattern place) {
        return carried.parts().values().stream()
                .flatMap(part -> place.matcher(new String(part.content(), StandardCharsets.UTF_8))
                        .results()
                        .map(found -> found.group(2)));
    }

    private static void requireWhole(String kind, String range, Tab tab, GridEdit edit) {
        boolean goes = isGone(range, edit) && !kind.equals("pivot table");
        if (!goes && !isWhole(range, edit)) {
            throw new CutsThrough(
                    "This would cut through the %s at %s of “%s”, which the local workspace can only move as a whole."
                            .formatted(kind, range, tab.title()));
        }
    }

    private static boolean isGone(String range, GridEdit edit) {
        return FormulaReferences.after("=" + range, "", "", edit).endsWith(Reference.BROKEN);
    }

    private static boolean isWhole(String range, GridEdit edit) {
        String now = FormulaReferences.after("=" + range, "", "", edit).substring(1);
        return !now.equals(Reference.BROKEN) && size(now, edit.dimension()) == size(range, edit.dimension());
    }

    private static int size(String range, Dimension dimension) {
        String[] corners = range.split(":", 2);
        return at(corners[corners.length - 1], dimension) - at(corners[0], dimension);
    }

    private static int at(String cell, Dimension dimension) {
        String letters = cell.replaceAll("\\d", "");
        return dimension == Dimension.COLUMNS ? A1.column(letters) : Integer.parseInt(cell.substring(letters.length()));
    }

    /// After lines of a tab were inserted, deleted or moved.
    static void after(Book book, Tab edited, GridEdit edit, Rewriting rewriting) {
        UnaryOperator<String> sources = text -> source(text, edited.title(), tag -> ref(tag, REF, edit));
        edited.setCarried(edited.carried().stream()
                .filter(one -> !one.isTable() || !isGone(one, edit))
                .toList());
        book.setCarried(changed(book.carried(), Carried.Part::refers, sources));
        for (Tab tab : book.tabs()) {
            UnaryOperator<String> references = text -> references(sources.apply(text), rewriting, tab.title());
            tab.setCarried(changed(tab.carried(), Carried.Part::refers, references));
        }
        edited.setCarried(changed(edited.carried(), _ -> true, text -> moved(text, edit)));
    }

    private static boolean isGone(Carried table, GridEdit edit) {
        return places(table, TABLE).anyMatch(range -> isGone(range, edit));
    }

    /// After a tab got a new title, or was deleted: references in formulas.
    static void rewrite(Book book, Rewriting rewriting) {
        book.tabs()
                .forEach(tab -> tab.setCarried(changed(
                        tab.carried(), Carried.Part::refers, text -> references(text, rewriting, tab.title()))));
    }

    /// After a tab got a new title: what names it otherwise than in a formula.
    static void renamed(Book book, String before, String title) {
        UnaryOperator<String> sources =
                text -> source(text, before, tag -> replace(tag, SHEET, _ -> Xml.escaped(title)));
        book.setCarried(changed(book.carried(), Carried.Part::refers, sources));
        book.tabs().forEach(tab -> tab.setCarried(changed(tab.carried(), Carried.Part::refers, sources)));
    }

    /// After cells of some rows changed places: the comments that people wrote at them.
    ///
    /// @param targets by row as one counts them, where its cells stand now
    static void sorted(Tab tab, Map<Integer, Integer> targets, Span columns) {
        tab.setCarried(changed(
                tab.carried(),
                _ -> true,
                xml -> replace(xml, COMMENT_PLACE, found -> {
                    int row = at(found.group(2), Dimension.ROWS);
                    String letters = found.group(2).replaceAll("\\d", "");
                    return columns.contains(A1.column(letters))
                            ? letters + targets.getOrDefault(row, row)
                            : found.group(2);
                })));
    }

    /// @param which parts of XML may change at all
    private static List<Carried> changed(
            List<Carried> carried, Predicate<Carried.Part> which, UnaryOperator<String> change) {
        return carried.stream()
                .map(one -> one.parts().values().stream().anyMatch(which)
                        ? one.with(changed(one.parts(), which, change))
                        : one)
                .toList();
    }

    private static Map<String, Carried.Part> changed(
            Map<String, Carried.Part> parts, Predicate<Carried.Part> which, UnaryOperator<String> change) {
        Map<String, Carried.Part> after = new HashMap<>();
        parts.forEach((name, part) -> after.put(name, part.isXml() && which.test(part) ? changed(part, change) : part));
        return after;
    }

    private static Carried.Part changed(Carried.Part part, UnaryOperator<String> change) {
        String before = new String(part.content(), StandardCharsets.UTF_8);
        String now = change.apply(before);
        return now.equals(before) ? part : new Carried.Part(now.getBytes(StandardCharsets.UTF_8), part.contentType());
    }

    private static String references(String xml, Rewriting rewriting, String tab) {
        return replace(xml, FORMULA, found -> Xml.rewritten(found.group(2), rewriting, tab));
    }

    private static String moved(String xml, GridEdit edit) {
        Pattern anchor = edit.dimension() == Dimension.ROWS ? ANCHOR_ROW : ANCHOR_COLUMN;
        String anchored = replace(xml, anchor, found -> Xml.line(found.group(2), edit));
        String placed = xml.contains("<x:Anchor>")
                ? replace(anchored, SHAPE_ANCHOR, found -> shape(found.group(2), edit))
                : anchored;
        return placed.contains("ref=") || placed.contains(" r=")
                ? ref(ref(ref(placed, PIVOT_PLACE, edit), COMMENT_PLACE, edit), TABLE_PLACE, edit)
                : placed;
    }

    private static String shape(String numbers, GridEdit edit) {
        String[] at = numbers.strip().split("\\s*,\\s*");
        for (int i = edit.dimension() == Dimension.ROWS ? 2 : 0; i < at.length; i += 4) {
            at[i] = Xml.line(at[i], edit);
        }
        return String.join(", ", at);
    }

    private static String ref(String xml, Pattern pattern, GridEdit edit) {
        return replace(xml, pattern, found -> after(found.group(2), edit));
    }

    /// A range that is gone altogether stays as it was: its owner tells that better than a broken file.
    private static String after(String range, GridEdit edit) {
        String now = FormulaReferences.after("=" + range, "", "", edit).substring(1);
        return now.equals(Reference.BROKEN) ? range : now;
    }

    private static String source(String xml, String title, UnaryOperator<String> change) {
        return PIVOT_SOURCE.matcher(xml).replaceAll(found -> {
            Matcher sheet = SHEET.matcher(found.group());
            boolean ofTab = sheet.find() && Xml.unescaped(sheet.group(2)).equalsIgnoreCase(title);
            return Matcher.quoteReplacement(ofTab ? change.apply(found.group()) : found.group());
        });
    }

    private static String replace(String xml, Pattern pattern, Function<MatchResult, String> middle) {
        return pattern.matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + middle.apply(found) + found.group(3)));
    }
}
