package dev.patchbook.localworkspace.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a locale spells formulas. Where a comma stands in its numbers, a semicolon stands between arguments and a
/// backslash between the columns of an array: `=SUM(1,5;A1)`, `={1\2;3\4}`. Books keep them as in American.
public final class FormulaSpelling {
    private static final String QUOTED = "\"(?:[^\"]|\"\")*+\"?|'(?:[^']|'')*+'?";
    private static final String WORD = "[\\p{L}_$][\\p{L}\\p{N}_.$]*+";

    /// A comma before digits is a decimal one where no argument can have ended before it.
    private static final Pattern LOCAL = Pattern.compile(
            QUOTED + "|" + WORD + "|(?:\\d++(?:[.,]\\d++)*+|(?<=[(;\\\\{=<>+*/^&-]\\s{0,9}),\\d++)|.", Pattern.DOTALL);

    private static final Pattern AMERICAN =
            Pattern.compile(QUOTED + "|" + WORD + "|(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)|.", Pattern.DOTALL);

    private final boolean commas;

    public FormulaSpelling(SheetLocale locale) {
        this.commas = locale.decimal() == ',';
    }

    /// The formula as a book keeps it, from one that is typed. What is typed as in American is understood too, as long
    /// as no comma stands between digits.
    public String kept(String typed) {
        return commas ? spelled(typed, LOCAL, FormulaSpelling::keptPart) : typed;
    }

    /// The formula as one types it, from one that a book keeps.
    public String typed(String kept) {
        return commas ? spelled(kept, AMERICAN, FormulaSpelling::typedPart) : kept;
    }

    /// The other spelling of a part of a formula.
    private interface Part {
        String of(String part, boolean inArray, String before);
    }

    private static String spelled(String formula, Pattern parts, Part change) {
        StringBuilder spelled = new StringBuilder(formula.length() + 8);
        Deque<Character> open = new ArrayDeque<>();
        String before = "";
        Matcher matcher = parts.matcher(formula);
        while (matcher.find()) {
            MatchResult found = matcher.toMatchResult();
            String part = found.group();
            switch (part) {
                case "(", "{" -> open.push(part.charAt(0));
                case ")", "}" -> open.poll();
                default -> {
                    // inside the same brackets
                }
            }
            boolean inArray = !open.isEmpty() && open.peek() == '{';
            spelled.append(change.of(part, inArray, before));
            before = part.isBlank() ? before : part;
        }
        return spelled.toString();
    }

    private static String keptPart(String part, boolean inArray, String before) {
        if (part.equals(";")) {
            return inArray ? part : ",";
        } else if (part.equals("\\")) {
            return inArray ? "," : part;
        }
        // the last of some lines, as in 3:5, has no decimals
        return isNumber(part) && !before.equals(":") ? part.replace(',', '.') : part;
    }

    private static String typedPart(String part, boolean inArray, String before) {
        if (part.equals(",")) {
            return inArray ? "\\" : ";";
        }
        if (isNumber(part)) {
            // with no digit behind its mark, which says nothing, a comma would part arguments
            String marked = part.endsWith(".") ? part.substring(0, part.length() - 1) : part;
            return marked.replace('.', ',');
        }
        return part;
    }

    private static boolean isNumber(String part) {
        char last = part.charAt(part.length() - 1);
        char first = part.charAt(0);
        return last >= '0' && last <= '9' && (first >= '0' && first <= '9' || first == ',' || first == '.')
                || part.length() > 1 && last == '.' && first >= '0' && first <= '9';
    }
}
