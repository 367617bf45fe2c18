package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.formulas.evaluation.BookView;
import dev.patchbook.localworkspace.formulas.evaluation.BookView.Moment;
import dev.patchbook.localworkspace.formulas.evaluation.Calculator;
import dev.patchbook.localworkspace.formulas.evaluation.Functions;
import dev.patchbook.localworkspace.formulas.evaluation.Outcome;
import dev.patchbook.localworkspace.formulas.functions.OwnFunctions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the formulas of a book up to date, from one version to the next.
///
/// The versions need not follow each other: whatever version was calculated last, what differs from it is
/// calculated again.
public final class Recalculation {
    private static final Functions FUNCTIONS = new Functions(OwnFunctions.all());
    private static final int MOST_ROUNDS = 20;
    private static final CellValue CIRCLE = new CellValue.Error(
            ErrorKind.REF, "Circular dependency detected. To resolve with iterative calculation, see File > Settings.");

    private final FormulaCells cells = new FormulaCells();
    private Optional<Book> known = Optional.empty();
    private LocalDate day = LocalDate.EPOCH;

    private Recalculation() {}

    /// Calculates in the draft what is not as it should be.
    public static void bring(Book draft, Moment moment) {
        draft.companion(Recalculation.class, Recalculation::new).follow(draft, moment);
    }

    /// Whether a formula shows another day's date.
    public static boolean isOutdated(Book book, java.time.Instant now) {
        return book.companion(Recalculation.class, Recalculation::new).isOfAnotherDay(book, now);
    }

    private synchronized boolean isOfAnotherDay(Book book, java.time.Instant now) {
        return known.isPresent()
                && !day.equals(LocalDate.ofInstant(now, BookView.zone(book)))
                && cells.inOrder().stream().anyMatch(cell -> cell.parsed().daily());
    }

    private synchronized void follow(Book draft, Moment moment) {
        if (cells.isEmpty()
                && draft.tabs().stream().noneMatch(tab -> tab.cells().hasFormulas())) {
            known = Optional.of(draft.copy());
            return;
        }
        boolean otherNames =
                known.map(before -> !names(before).equals(names(draft))).orElse(true);
        Dirt dirt = cells.follow(known, draft);
        LocalDate today = LocalDate.ofInstant(moment.time(), BookView.zone(draft));
        List<FormulaCell> dirty = new ArrayList<>();
        for (FormulaCell cell : cells.inOrder()) {
            boolean isNew = cell.isNew();
            if (isNew || otherNames) {
                cell.resolve(draft);
            }
            if (isNew || otherNames || isDue(cell, today) || cell.isTouchedBy(dirt)) {
                dirt.add(cell);
                dirty.add(cell);
            }
        }
        if (known.isEmpty()) {
            dirty.removeIf(cell -> cell.parsed().random() && hasResult(draft, cell));
        }
        calculate(draft, moment, dirty);
        day = today;
        known = Optional.of(draft.copy());
    }

    /// What formulas of a file drew before, they keep until something changes.
    private static boolean hasResult(Book book, FormulaCell cell) {
        return book.tab(cell.position().sheetId())
                .filter(tab -> !tab.cells()
                        .value(cell.position().row(), cell.position().column())
                        .effective()
                        .isBlank())
                .isPresent();
    }

    /// What tabs and names mean, where a change changes any formula.
    private static List<Object> names(Book book) {
        List<Object> names = new ArrayList<>();
        for (Tab tab : book.tabs()) {
            names.add(tab.sheetId());
            names.add(tab.title());
        }
        for (NamedRange named : book.namedRanges()) {
            names.add(named);
        }
        names.add(book.properties().withTitle(""));
        return names;
    }

    private boolean isDue(FormulaCell cell, LocalDate today) {
        Parsed parsed = cell.parsed();
        return cell.isRestless() || parsed.wanders() || parsed.everyTime() || parsed.daily() && !day.equals(today);
    }

    private void calculate(Book draft, Moment moment, List<FormulaCell> dirty) {
        List<FormulaCell> due = dirty;
        for (int round = 0; !due.isEmpty(); round++) {
            Results results = new Results(cells.wide());
            run(draft, moment, due, results, round >= MOST_ROUNDS);
            due = results.spread().isEmpty() || round >= MOST_ROUNDS ? List.of() : touched(results);
        }
    }

    /// The formulas that need what arrays newly fill or left, and all that depend on these; and the arrays
    /// that wait for room or have to make it.
    private List<FormulaCell> touched(Results results) {
        Dirt spread = results.spread();
        List<FormulaCell> due = new ArrayList<>();
        for (FormulaCell cell : cells.inOrder()) {
            boolean unsure = cell.isRestless() || cell.parsed().wanders();
            if (unsure || results.isCrowdedOut(cell) || cell.needs(spread)) {
                due.add(cell);
                spread.add(cell);
            }
        }
        return due;
    }

    private void run(Book draft, Moment moment, List<FormulaCell> due, Results results, boolean giveUp) {
        Map<Integer, Integer> positions = new HashMap<>();
        for (int i = 0; i < draft.tabs().size(); i++) {
            positions.put(draft.tabs().get(i).sheetId(), i);
        }
        Waitlist waitlist = new Waitlist(draft.tabs().size());
        List<Task> tasks = due.stream().map(cell -> Task.of(cell, positions)).toList();
        tasks.forEach(waitlist::add);
        Calculator calculator = new Calculator(new BookView(draft, moment, waitlist), FUNCTIONS);
        new Schedule(waitlist, new Schedule.Work() {
                    @Override
                    public void calculate(Task task) {
                        FormulaCell cell = task.cell();
                        Outcome outcome = calculator.outcome(
                                task.place(),
                                cell.parsed().expression(),
                                cell.parsed().wanders());
                        boolean single = outcome.height() == 1 && outcome.width() == 1;
                        if (giveUp || !single && cell.wouldNeedItself(outcome.height(), outcome.width())) {
                            circular(task);
                        } else {
                            ResultFormats formats =
                                    new ResultFormats(draft, task.place().tab());
                            results.put(
                                    cellsOf(draft, task),
                                    cell,
                                    outcome,
                                    column -> formats.of(cell.parsed().expression(), column));
                            cells.calculated(cell);
                        }
                    }

                    @Override
                    public void circular(Task task) {
                        results.put(cellsOf(draft, task), task.cell(), CIRCLE);
                        task.cell().setRestless(true);
                        cells.calculated(task.cell());
                    }
                })
                .run(tasks);
    }

    private static Cells cellsOf(Book draft, Task task) {
        return draft.tabs().get(task.place().tab()).cells();
    }
}
