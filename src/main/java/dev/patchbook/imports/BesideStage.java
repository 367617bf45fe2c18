package dev.patchbook.imports;

import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.workbook.read.DateOrder;
import dev.patchbook.workbook.read.KnownWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be told of a column of deals by the outcomes beside it.
final class BesideStage {

    private static final int LEAST = 3;

    private final Map<Outcome, List<FileRow>> rows = new EnumMap<>(Outcome.class);
    private final PlanSettings settings;
    private final LocalDate today;

    /// @param stage the index of the column of stages
    BesideStage(List<FileRow> rows, int stage, PlanSettings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
        for (FileRow row : rows) {
            outcomeOf(CellForm.text(row.at(stage)), settings)
                    .ifPresent(outcome -> this.rows
                            .computeIfAbsent(outcome, _ -> new ArrayList<>())
                            .add(row));
        }
    }

    /// What a stage says of its outcome: as Settings has it, else by its name.
    static Optional<Outcome> outcomeOf(String stage, PlanSettings settings) {
        return Optional.ofNullable(settings.stages().get(Keys.normalized(stage)))
                .map(PlanSettings.Stage::outcome)
                .or(() -> KnownWords.outcomeOf(stage));
    }

    /// Whether a column holds 100 % for every won deal, 0 for every lost one and several values between for open ones.
    boolean isProbability(int column) {
        Optional<List<BigDecimal>> won = numbers(Outcome.WON, column);
        Optional<List<BigDecimal>> lost = numbers(Outcome.LOST, column);
        Optional<List<BigDecimal>> open = numbers(Outcome.OPEN, column);
        if (won.isEmpty() || lost.isEmpty() || open.isEmpty()) {
            return false;
        }
        BigDecimal most = won.get().getFirst();
        boolean whole = most.compareTo(BigDecimal.valueOf(100)) == 0 || most.compareTo(BigDecimal.ONE) == 0;
        return whole
                && won.get().stream().allMatch(number -> number.compareTo(most) == 0)
                && lost.get().stream().allMatch(number -> number.signum() == 0)
                && open.get().stream().allMatch(number -> number.signum() >= 0 && number.compareTo(most) < 0)
                && new HashSet<>(open.get()).size() > 1;
    }

    /// Whether a column holds a past date for every closed deal, and for most open ones a future date.
    boolean isCloseDate(FileColumn column) {
        List<FileRow> closed = new ArrayList<>(of(Outcome.WON));
        closed.addAll(of(Outcome.LOST));
        List<FileRow> open = of(Outcome.OPEN);
        List<FileRow> all = new ArrayList<>(closed);
        all.addAll(open);
        DateColumn dates = new DateColumn(column, all, settings.timeZone());
        if (closed.size() < LEAST || open.size() < LEAST || dates.isOpen()) {
            return false;
        }
        DateOrder order = dates.candidates().getFirst();
        boolean past = closed.stream()
                .allMatch(row -> dates.in(row, order)
                        .filter(date -> !date.isAfter(today))
                        .isPresent());
        long ahead = open.stream()
                .filter(row -> dates.in(row, order).filter(today::isBefore).isPresent())
                .count();
        return past && 2 * ahead > open.size();
    }

    private List<FileRow> of(Outcome outcome) {
        return rows.getOrDefault(outcome, List.of());
    }

    /// The numbers beside an outcome; nothing where they are few or not all numbers.
    private Optional<List<BigDecimal>> numbers(Outcome outcome, int column) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (FileRow row : of(outcome)) {
            String text = CellForm.text(row.at(column))
                    .strip()
                    .replaceAll("\\s*%$", "")
                    .replace(',', '.');
            if (!text.matches("\\d{1,3}(\\.\\d{1,6})?")) {
                return Optional.empty();
            }
            numbers.add(new BigDecimal(text).stripTrailingZeros());
        }
        return numbers.size() < LEAST ? Optional.empty() : Optional.of(numbers);
    }
}
