package dev.patchbook.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the dialect of a text: the one that cuts most of its first lines into the same number of cells and leaves no
/// quotation open; where two do, the one under which the headings are known.
final class DialectSearch {

    private static final List<String> USUAL = List.of(",", ";", "\t", "|", "^", "~", "\u001F", "\u0001");
    private static final List<String> UNUSUAL = List.of("=", ":", " ", "#", "/", "&", "!", "*", "%", "$", "§", "¬");
    private static final int LOOKED_AT = 1 << 16;
    private static final double SURE = 0.5;

    private final String name;
    private final String text;
    private final Headings headings;
    private final int end;

    private DialectSearch(String name, String text, Headings headings) {
        this.name = name;
        this.text = text;
        this.headings = headings;
        this.end = Math.min(text.length(), LOOKED_AT);
    }

    /// @param said the delimiter that the file itself names
    static Dialect of(String name, String text, Optional<String> said, Headings headings) {
        DialectSearch search = new DialectSearch(name, text, headings);
        return said.isPresent() ? search.best(said.orElseThrow()).dialect() : search.found();
    }

    /// A dialect and how well it fits.
    private record Fit(Dialect dialect, Cutting cutting, double score) {}

    private Dialect found() {
        List<Fit> usual = fits(USUAL);
        Fit best = usual.getFirst();
        if (best.score() < SURE) {
            Fit rather = unusual(best).orElse(best);
            return longer(rather).orElse(rather.dialect());
        }
        List<Fit> equal =
                usual.stream().filter(fit -> fit.score() == best.score()).toList();
        Fit chosen = equal.size() == 1 ? best : byHeadings(equal);
        return longer(chosen).orElse(chosen.dialect());
    }

    /// The best first; where the text holds none of the delimiters, the comma.
    private List<Fit> fits(List<String> delimiters) {
        List<Fit> fits = new ArrayList<>();
        for (String delimiter : delimiters) {
            if (text.lastIndexOf(delimiter, end) >= 0) {
                fits.add(best(delimiter));
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::score).reversed());
        return fits.isEmpty() ? List.of(best(",")) : fits;
    }

    /// Of all ways to quote and escape with one delimiter the best, the plainer one where two are as good.
    private Fit best(String delimiter) {
        List<Fit> fits = new ArrayList<>();
        for (char quote : new char[] {'"', '\'', '`'}) {
            for (boolean backslash : mayBe(text.indexOf('\\') >= 0)) {
                for (boolean spaced : mayBe(text.contains(" " + quote) && !delimiter.equals(" "))) {
                    fits.add(fit(new Dialect(delimiter, quote, backslash, spaced)));
                }
            }
            if (text.indexOf('\'') < 0 && text.indexOf('`') < 0) {
                break;
            }
        }
        return fits.stream()
                .reduce((one, other) -> other.score() > one.score() ? other : one)
                .orElseThrow();
    }

    private static boolean[] mayBe(boolean possible) {
        return possible ? new boolean[] {false, true} : new boolean[] {false};
    }

    private Fit fit(Dialect dialect) {
        Cutting cutting = Cutting.of(text, end, dialect);
        int lines = Math.max(1, cutting.widths().size());
        int quoted = cutting.quotedCells();
        boolean spoken = quoted >= 2 || dialect.quote() == '"' && quoted == 1;
        double score = cutting.share()
                + Math.min(cutting.width(), 100) / 1000.0
                + (spoken ? Math.min(quoted, 10) / 20_000.0 : 0)
                - Math.min(1.0, (double) cutting.faults() / lines);
        return new Fit(dialect, cutting, score);
    }

    /// A delimiter that is also found inside texts counts only where no heading is known without it, and the headings
    /// or
    /// a table without a ragged row speak for it.
    private Optional<Fit> unusual(Fit usual) {
        if (known(usual.dialect()) > 0) {
            return Optional.empty();
        }
        return fits(UNUSUAL).stream()
                .filter(fit -> known(fit.dialect()) >= 2 || isEven(fit))
                .findFirst();
    }

    private static boolean isEven(Fit fit) {
        Cutting cutting = fit.cutting();
        return cutting.share() == 1 && cutting.width() >= 3 && cutting.widths().size() >= 3 && cutting.faults() == 0;
    }

    private Fit byHeadings(List<Fit> equal) {
        long most = equal.stream().mapToLong(fit -> known(fit.dialect())).max().orElse(0);
        List<Fit> best =
                equal.stream().filter(fit -> known(fit.dialect()) == most).toList();
        if (best.size() == 1) {
            return best.getFirst();
        }
        String one = best.getFirst().dialect().spelt();
        String other = best.getLast().dialect().spelt();
        throw new ImportRefused(
                name,
                "It cannot be told whether %s or %s stands between the cells.".formatted(one, other),
                "Say so in a first line of its own, such as “sep=%s”, or export it as .xlsx."
                        .formatted(best.getFirst().dialect().delimiter()));
    }

    /// The same character twice, or with a space behind, where the headings are never parted by one alone.
    private Optional<Dialect> longer(Fit single) {
        String delimiter = single.dialect().delimiter();
        return Stream.of(delimiter.repeat(2), delimiter + " ")
                .filter(this::partsHeadings)
                .map(this::best)
                .filter(fit -> fit.cutting().share() >= single.cutting().share()
                        && fit.cutting().faults() <= single.cutting().faults())
                .map(Fit::dialect)
                .findFirst();
    }

    private boolean partsHeadings(String delimiter) {
        return firstLines()
                .limit(1)
                .anyMatch(first -> first.contains(delimiter)
                        && !first.replace(delimiter, "").contains(delimiter.substring(0, 1)));
    }

    /// The most headings that one of the first lines has which the tab knows.
    private long known(Dialect dialect) {
        Pattern delimiter = Pattern.compile(Pattern.quote(dialect.delimiter()));
        String quote = String.valueOf(dialect.quote());
        return firstLines()
                .mapToLong(line -> delimiter
                        .splitAsStream(line)
                        .filter(cell -> headings.knows(cell.replace(quote, "")))
                        .count())
                .max()
                .orElse(0);
    }

    private Stream<String> firstLines() {
        return text.substring(0, end).lines().filter(line -> !line.isBlank()).limit(40);
    }
}
