package dev.patchbook.analysis.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.PipelineInPython;
import dev.patchbook.analysis.CrmSet;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Pipeline tab of the CRM set beside a computation of the same in Python.
class PipelineAgainstReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"2017-12-31", "2017-09-30"})
    void every_cell_of_the_crm_set_agrees_with_the_computation_in_python(String day) throws Exception {
        LocalDate asOf = LocalDate.parse(day);
        JsonObject reference = PipelineInPython.asOf(day);

        ComputedTable table =
                new Pipeline().of(AsKnown.on(CrmSet.all().build(), asOf), asOf).getFirst();

        assertThat(table.rows()).hasSize(reference.size());
        for (Row row : table.rows()) {
            String name = text(row, "Group") + "/" + text(row, "Name");
            assertThat(reference.has(name)).as(name).isTrue();
            compare(name, row, reference.getAsJsonObject(name));
        }
    }

    private static void compare(String name, Row row, JsonObject expected) {
        for (Map.Entry<String, JsonElement> cell : expected.entrySet()) {
            String place = name + " " + cell.getKey();
            if (cell.getValue().isJsonNull()) {
                assertThat(row.at(cell.getKey())).as(place).isEqualTo(Value.BLANK);
            } else {
                double number = cell.getValue().getAsDouble();
                assertThat(row.at(cell.getKey()) instanceof Value.Number(double found) ? found : Double.NaN)
                        .as(place)
                        .isCloseTo(number, within(Math.max(1e-9, Math.abs(number) * 1e-12)));
            }
        }
    }

    private static String text(Row row, String header) {
        return row.at(header) instanceof Value.Text(String text) ? text : "";
    }
}
