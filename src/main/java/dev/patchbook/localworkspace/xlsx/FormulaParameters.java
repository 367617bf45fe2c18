package dev.patchbook.localworkspace.xlsx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The names that a formula gives to values by `LET` and `LAMBDA`: a file marks them, at each place where they stand.
final class FormulaParameters {
    private static final String MARK = "_xlpm.";

    /// A parameter that may be left out is marked otherwise where it is named.
    private static final String OPTIONAL = "_xlop.";

    private static final Pattern NAMING =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])(?:LET|LAMBDA)\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|\\[[^\\]]*\\]|[\\p{L}_\\\\][\\p{L}\\p{N}_.]*|\\s+|.", Pattern.DOTALL);

    private FormulaParameters() {}

    /// A call that a formula is in the middle of: how many arguments are behind, and what stands in the one at hand.
    private static final class Call {
        private final String function;
        private int arguments;
        private final List<String> argument = new ArrayList<>();

        Call(String function) {
            this.function = function;
        }

        /// The name that the argument is which ends here with a comma, empty if it is none.
        String named() {
            boolean naming = function.equals("LAMBDA") || function.equals("LET") && arguments % 2 == 0;
            boolean bare = argument.size() == 1 && isName(argument.getFirst());
            arguments++;
            return naming && bare ? argument.getFirst() : "";
        }
    }

    /// A formula of the book as a file has it.
    static String marked(String formula) {
        if (!NAMING.matcher(formula).find()) {
            return formula;
        }
        List<String> tokens =
                TOKEN.matcher(formula).results().map(found -> found.group()).toList();
        Set<String> names = names(tokens);
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean ofTab = i + 1 < tokens.size() && tokens.get(i + 1).equals("!")
                    || i > 0 && tokens.get(i - 1).equals("!");
            marked.append(!ofTab && names.contains(tokens.get(i).toLowerCase(Locale.ROOT)) ? MARK : "")
                    .append(tokens.get(i));
        }
        return marked.toString();
    }

    private static Set<String> names(List<String> tokens) {
        Set<String> names = new HashSet<>();
        Deque<Call> open = new ArrayDeque<>();
        open.push(new Call(""));
        String before = "";
        for (String token : tokens) {
            switch (token) {
                case "(", "{" -> {
                    open.element().argument.add(token);
                    open.push(new Call(token.equals("(") ? before.toUpperCase(Locale.ROOT) : ""));
                }
                case ")", "}" -> {
                    if (open.size() > 1) {
                        open.pop();
                    }
                }
                case "," -> {
                    String name = open.element().named();
                    open.element().argument.clear();
                    if (!name.isEmpty()) {
                        names.add(plain(name));
                    }
                }
                default -> {
                    if (!token.isBlank()) {
                        open.element().argument.add(token);
                    }
                }
            }
            before = token;
        }
        return names;
    }

    private static String plain(String name) {
        String plain = name.startsWith(OPTIONAL) ? name.substring(OPTIONAL.length()) : name;
        return plain.toLowerCase(Locale.ROOT);
    }

    private static boolean isName(String token) {
        char first = token.charAt(0);
        return Character.isLetter(first) || first == '_' || first == '\\';
    }
}
