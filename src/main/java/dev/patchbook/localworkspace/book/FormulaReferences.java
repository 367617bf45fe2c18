package dev.patchbook.localworkspace.book;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites the references in a formula's text, and nothing else: texts in quotes, function names and names stay as
/// they are.
public final class FormulaReferences {
    private static final Pattern TAB = Pattern.compile("('(?:[^']|'')*'|[\\p{L}_][\\p{L}\\p{N}_.]*)!");
    private static final String CORNER = "(\\$?)([A-Za-z]{1,3})?(?:(\\$?)([1-9][0-9]{0,7}))?";
    private static final Pattern REFERENCE = Pattern.compile(CORNER + "(:" + CORNER + ")?(?![\\p{L}\\p{N}_.(!$])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.$\\\\]+");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"]|\"\")*\"?|#[A-Z0-9/]+[!?]?|\\[[^\\]]*\\]");

    private FormulaReferences() {}

    /// The formula, standing on tab `tab`, after rows or columns of `editedTab` were inserted, deleted or moved.
    public static String after(String formula, String tab, String editedTab, GridEdit edit) {
        return rewrite(
                formula,
                reference -> reference.tab().orElse(tab).equalsIgnoreCase(editedTab)
                        ? reference.after(edit)
                        : reference.text());
    }

    /// The formula as a copy of it so many rows further down and columns further right has it: what is not fixed by `$`
    /// moves along.
    public static String copied(String formula, int rows, int columns) {
        return rewrite(formula, reference -> reference.copied(rows, columns));
    }

    /// The formula after a tab got a new title.
    public static String renamed(String formula, String oldTitle, String newTitle) {
        return rewrite(
                formula,
                reference -> reference.tab().filter(oldTitle::equalsIgnoreCase).isPresent()
                        ? new Reference(reference.tab(), A1.tab(newTitle) + "!", reference.first(), reference.last())
                                .text()
                        : reference.text());
    }

    /// The formula after a tab was deleted.
    public static String removed(String formula, String title) {
        return rewrite(
                formula,
                reference -> reference.tab().filter(title::equalsIgnoreCase).isPresent()
                        ? Reference.BROKEN
                        : reference.text());
    }

    /// The formula with ranges open at the end (`A2:A`) closed at these last lines, for programs that do not know open
    /// ones.
    public static String closed(String formula, int lastRow, int lastColumn) {
        return rewrite(formula, reference -> reference.closed(lastRow, lastColumn));
    }

    /// The inverse of [#closed]: ranges that end at these last lines are open.
    public static String opened(String formula, int lastRow, int lastColumn) {
        return rewrite(formula, reference -> reference.opened(lastRow, lastColumn));
    }

    private static String rewrite(String formula, Function<Reference, String> change) {
        StringBuilder rewritten = new StringBuilder(formula.length() + 8);
        Matcher literal = LITERAL.matcher(formula);
        Matcher tab = TAB.matcher(formula);
        Matcher reference = REFERENCE.matcher(formula);
        Matcher word = WORD.matcher(formula);
        int at = 0;
        while (at < formula.length()) {
            Optional<String> title = Optional.empty();
            String prefix = "";
            int begin = at;
            if (looksAt(tab, at, formula)) {
                prefix = tab.group();
                title = Optional.of(unquoted(tab.group(1)));
                begin = tab.end();
            } else if (looksAt(literal, at, formula)) {
                rewritten.append(literal.group());
                at = literal.end();
                continue;
            }
            Optional<Reference> found =
                    looksAt(reference, begin, formula) ? reference(reference, title, prefix) : Optional.empty();
            if (found.isPresent()) {
                rewritten.append(change.apply(found.get()));
                at = reference.end();
            } else {
                int end = begin > at ? begin : looksAt(word, at, formula) ? word.end() : at + 1;
                rewritten.append(formula, at, end);
                at = end;
            }
        }
        return rewritten.toString();
    }

    private static boolean looksAt(Matcher matcher, int at, String formula) {
        return matcher.region(at, formula.length()).lookingAt();
    }

    private static Optional<Reference> reference(Matcher match, Optional<String> tab, String prefix) {
        Optional<Reference.Corner> first = corner(match, 1);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = first.get().row().isPresent() && first.get().column().isPresent();
        if (match.group(5) == null) {
            return whole ? first.map(corner -> new Reference(tab, prefix, corner, Optional.empty())) : Optional.empty();
        }
        Optional<Reference.Corner> last = corner(match, 6);
        boolean fits = last.filter(corner -> whole
                        || corner.row().isPresent() == first.get().row().isPresent()
                                && corner.column().isPresent()
                                        == first.get().column().isPresent())
                .isPresent();
        return fits ? Optional.of(new Reference(tab, prefix, first.get(), last)) : Optional.empty();
    }

    private static Optional<Reference.Corner> corner(Matcher match, int group) {
        String letters = match.group(group + 1);
        String digits = match.group(group + 3);
        if (letters == null && digits == null) {
            return Optional.empty();
        }
        boolean firstDollar = !match.group(group).isEmpty();
        boolean secondDollar = digits != null && !match.group(group + 2).isEmpty();
        boolean fixedRow = letters == null ? firstDollar || secondDollar : secondDollar;
        return Optional.of(new Reference.Corner(
                letters == null ? OptionalInt.empty() : OptionalInt.of(A1.column(letters)),
                letters != null && firstDollar,
                digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits) - 1),
                fixedRow));
    }

    private static String unquoted(String title) {
        return title.startsWith("'") ? title.substring(1, title.length() - 1).replace("''", "'") : title;
    }
}
