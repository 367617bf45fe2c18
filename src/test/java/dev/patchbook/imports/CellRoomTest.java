package dev.patchbook.imports;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbook.plan.PlanId;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.Workbook;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Sheets takes ten million cells: an import that needs more is refused before it writes anything.
class CellRoomTest {

    @Test
    void rows_that_fit_to_the_last_cell_are_taken() {
        Workbook workbook = workbook(sheet(1, "Opportunities", 300_000, 25), sheet(2, "Import log", 300_000, 7));

        assertThatCode(() -> CellRoom.require(
                        workbook,
                        List.of(new Change.InsertRows(1, 2, 11_600, true), new Change.AppendRows(2, 15_714)),
                        "deals.csv"))
                .doesNotThrowAnyException();
    }

    @Test
    void rows_that_do_not_fit_are_refused_with_the_limit_and_the_tabs_that_take_most() {
        Workbook workbook = workbook(sheet(1, "Opportunities", 300_000, 25), sheet(2, "Import log", 300_000, 7));

        assertThatThrownBy(() -> CellRoom.require(
                        workbook,
                        List.of(new Change.InsertRows(1, 2, 11_600, true), new Change.AppendRows(2, 15_715)),
                        "deals.csv"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining(
                        "10,000,005 cells, more than the 10,000,000 that Sheets takes in one spreadsheet: 7,790,000 on Opportunities, 2,210,005 on Import log");
    }

    @Test
    void new_tabs_and_columns_count_too() {
        Workbook workbook = workbook(sheet(1, "Opportunities", 300_000, 33));

        assertThatThrownBy(() -> CellRoom.require(workbook, List.of(new Change.AppendColumns(1, 1)), "deals.csv"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("10,200,000 cells");
    }

    @Test
    void a_plan_that_is_too_large_already_takes_what_needs_no_room() {
        Workbook workbook = workbook(sheet(1, "Opportunities", 400_000, 30));

        assertThatCode(() -> CellRoom.require(workbook, List.of(), "deals.csv")).doesNotThrowAnyException();
    }

    private static Workbook workbook(Sheet... sheets) {
        return new Workbook(new PlanId("plan"), "Plan", "en_US", "Etc/UTC", List.of(sheets), List.of());
    }

    private static Sheet sheet(int id, String title, int rows, int columns) {
        return new Sheet(
                id,
                title,
                id,
                rows,
                columns,
                false,
                Grid.of(List.of()),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new BitSet(),
                List.of(),
                Map.of());
    }
}
