package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.format.SheetLocale;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// A spreadsheet as formulas see it at one moment. Tabs go by their position.
public final class BookView {
    private final Book book;
    private final Moment moment;
    private final Waiting waiting;
    private final SheetLocale locale;
    private final Budget budget = new Budget();
    private boolean checks;
    private int drawn;
    private final Columns columns = new Columns();
    private final Map<ErrorKind, String> reasons = new EnumMap<>(ErrorKind.class);

    /// The moment of the calculation, and what its random numbers are drawn from.
    public record Moment(java.time.Instant time, long seed) {}

    /// Which cells are still to be calculated.
    public interface Waiting {
        boolean any(int tab);

        boolean at(int tab, int row, int column);
    }

    public BookView(Book book, Moment moment, Waiting waiting) {
        this.book = book;
        this.moment = moment;
        this.waiting = waiting;
        this.locale = SheetLocale.of(book.properties().locale());
    }

    public Budget budget() {
        return budget;
    }

    /// Another formula begins.
    void begin(boolean wanders) {
        budget.begin();
        checks = wanders;
        drawn = 0;
        reasons.clear();
    }

    /// Keeps why the formula came to an error of that kind; the first reason is the one that is told.
    ErrorEval explained(ErrorKind kind, String reason) {
        if (!reason.isEmpty()) {
            reasons.putIfAbsent(kind, reason);
        }
        return Values.of(kind);
    }

    String reason(ErrorKind kind) {
        return reasons.getOrDefault(kind, "");
    }

    public SheetLocale locale() {
        return locale;
    }

    /// The time in the spreadsheet's own zone.
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(moment.time(), zone(book));
    }

    /// The zone that the spreadsheet names, UTC where nobody knows it.
    public static ZoneId zone(Book book) {
        try {
            return ZoneId.of(book.properties().timeZone());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /// The next random number of the formula there, at least 0 and below 1.
    public double random(Place place) {
        long seed = moment.seed() + 31L * (31L * (31L * place.tab() + place.row()) + place.column());
        return new SplittableRandom(seed + 1_000_003L * drawn++).nextDouble();
    }

    Tab tab(int position) {
        return book.tabs().get(position);
    }

    Book book() {
        return book;
    }

    /// The place of a tab with cells.
    public OptionalInt tab(String title) {
        for (int i = 0; i < book.tabs().size(); i++) {
            Tab tab = book.tabs().get(i);
            if (tab.title().equalsIgnoreCase(title) && !tab.isObject()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    Optional<ValueEval> name(String name) {
        return book.namedRanges().stream()
                .filter(named -> named.name().equalsIgnoreCase(name))
                .map(NamedRange::range)
                .flatMap(range -> book.tab(range.sheetId()).stream()
                        .map(tab -> reference(book.tabs().indexOf(tab), range.area())))
                .findFirst();
    }

    /// A cell or range as far as it lies in the grid.
    ValueEval reference(int tab, Area area) {
        Area inside = area.within(tab(tab).rowCount(), tab(tab).columnCount());
        if (inside.rows().length() == 0 || inside.columns().length() == 0) {
            return BlankEval.instance;
        }
        boolean single = !area.rows().isOpen()
                && !area.columns().isOpen()
                && area.rows().length() == 1
                && area.columns().length() == 1;
        return single
                ? new CellReference(
                        this, tab, inside.rows().start(), inside.columns().start())
                : new CellArea(this, tab, inside);
    }

    /// What was found out about columns meanwhile.
    Columns columns() {
        return columns;
    }

    ValueEval value(int tab, int row, int column) {
        require(tab, row, column);
        return known(tab(tab).cells().value(row, column));
    }

    /// The value of a cell; the reason of an error goes along.
    ValueEval known(CellValue value) {
        return value.effective() instanceof CellValue.Error(ErrorKind kind, String reason)
                ? explained(kind, reason)
                : Values.of(value);
    }

    CellValue cell(int tab, int row, int column) {
        return tab(tab).cells().value(row, column);
    }

    /// How the cell shows numbers, by its own format or by what was calculated.
    Optional<NumberFormat> format(int tab, int row, int column) {
        int style = tab(tab).cells().style(row, column);
        return book.styles()
                .value(style)
                .numberFormat()
                .or(() -> cell(tab, row, column).calculatedFormat());
    }

    void require(int tab, int row, int column) {
        budget.spendOne();
        if (checks && waiting.any(tab) && waiting.at(tab, row, column)) {
            throw new NotYet(tab, row, column);
        }
    }
}
