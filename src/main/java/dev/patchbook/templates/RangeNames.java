package dev.patchbook.templates;

import dev.patchbook.plan.Keys;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The names that Patchbook gives to the ranges of the input tabs, in a company's own workbook that may have them
/// already.
final class RangeNames {

    private final XSSFWorkbook workbook;
    private final List<TableSchema> inputs;

    RangeNames(XSSFWorkbook workbook, Collection<TableSchema> schemas) {
        this.workbook = workbook;
        this.inputs = schemas.stream()
                .filter(schema -> schema.whenGone() == WhenGone.INPUT)
                .toList();
    }

    /// The name of an input tab's range, for the AE's own formulas.
    static String of(TableSchema schema) {
        return schema.title().toLowerCase(Locale.ROOT);
    }

    /// The names that stand for something else than their tab.
    Stream<BrokenTemplate.Break> breaks() {
        return inputs.stream()
                .flatMap(schema -> names(schema)
                        .filter(name -> !standsFor(name, schema))
                        .map(name -> new BrokenTemplate.Break(
                                schema.title(),
                                "The name %s stands for %s; rename it, for Patchbook gives it to the tab %s."
                                        .formatted(name.getNameName(), name.getRefersToFormula(), schema.title()))));
    }

    /// A workbook that was a plan once has the names; they go, since they are given anew.
    void free() {
        inputs.stream().flatMap(this::names).toList().forEach(workbook::removeName);
    }

    private Stream<XSSFName> names(TableSchema schema) {
        return workbook.getAllNames().stream()
                .filter(name -> name.getSheetIndex() < 0)
                .filter(name -> name.getNameName().equalsIgnoreCase(of(schema)));
    }

    private static boolean standsFor(XSSFName name, TableSchema schema) {
        String formula = name.getRefersToFormula();
        String sheet =
                formula.substring(0, Math.max(0, formula.lastIndexOf('!'))).replace("'", "");
        return Keys.normalized(sheet).equals(Keys.normalized(schema.title()));
    }
}
