package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.ErrorKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.atp.AnalysisToolPak;
import org.apache.poi.ss.formula.eval.FunctionEval;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.function.FunctionMetadata;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.functions.Function;
import org.apache.poi.ss.formula.ptg.Ptg;

/// Apache POI's functions. How the older ones take their arguments POI says itself; for the newer ones it is
/// written here.
final class PoiFunctions {
    private static final int POI_MOST = 30;
    private static final Map<String, Optional<Definition>> FOUND = new ConcurrentHashMap<>();
    private static final Set<String> OLDER = Set.copyOf(FunctionEval.getSupportedFunctionNames());
    private static final Set<String> NEWER = Set.copyOf(AnalysisToolPak.getSupportedFunctionNames());
    private static final Set<String> TAKING_ERRORS =
            Set.of("ISERROR", "ISERR", "ISNA", "ISBLANK", "ISNUMBER", "ISTEXT", "ISNONTEXT", "ISLOGICAL", "ERROR.TYPE");
    private static final Set<String> TAKING_ARRAYS = Set.of("INDEX", "SUM", "LOOKUP");
    private static final String PAIRS = "RV".repeat(127);
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("AVERAGEIF", "RVR"),
            Map.entry("AVERAGEIFS", "R" + PAIRS),
            Map.entry("COUNTIFS", PAIRS),
            Map.entry("SUMIFS", "R" + PAIRS),
            Map.entry("MAXIFS", "R" + PAIRS),
            Map.entry("MINIFS", "R" + PAIRS),
            Map.entry("COVARIANCE.P", "AA"),
            Map.entry("COVARIANCE.S", "AA"),
            Map.entry("FORECAST.LINEAR", "VAA"),
            Map.entry("GCD", "R"),
            Map.entry("LCM", "R"),
            Map.entry("PERCENTRANK.EXC", "RVV"),
            Map.entry("PERCENTRANK.INC", "RVV"),
            Map.entry("SINGLE", "R"),
            Map.entry("STDEV.P", "R"),
            Map.entry("STDEV.S", "R"),
            Map.entry("VAR.P", "R"),
            Map.entry("VAR.S", "R"),
            Map.entry("XLOOKUP", "VRREVV"),
            Map.entry("XMATCH", "VRVV"));

    private PoiFunctions() {}

    static Optional<Definition> find(String name) {
        if (!OLDER.contains(name) && !NEWER.contains(name)) {
            return Optional.empty();
        }
        return FOUND.computeIfAbsent(name, PoiFunctions::definition);
    }

    private static Optional<Definition> definition(String name) {
        return OLDER.contains(name) ? older(FunctionMetadataRegistry.getFunctionByName(name)) : newer(name);
    }

    private static Optional<Definition> older(FunctionMetadata metadata) {
        String name = metadata.getName();
        Function function = FunctionEval.getBasicFunction(metadata.getIndex());
        int most = metadata.getMaxParams() == POI_MOST ? Definition.ANY : metadata.getMaxParams();
        return Optional.of(new Definition(
                name, metadata.getMinParams(), most, kinds(name, metadata.getParameterClassCodes()), arguments -> {
                    PoiWork.spend(name, arguments);
                    return guarded(
                            name,
                            () -> function.evaluate(
                                    arguments.values(),
                                    arguments.place().row(),
                                    arguments.place().column()));
                }));
    }

    private static String kinds(String name, byte[] codes) {
        StringBuilder kinds = new StringBuilder();
        for (byte code : codes) {
            switch (code) {
                case Ptg.CLASS_VALUE -> kinds.append(TAKING_ERRORS.contains(name) ? 'E' : 'V');
                case Ptg.CLASS_ARRAY -> kinds.append('A');
                default -> kinds.append(TAKING_ARRAYS.contains(name) ? 'A' : 'R');
            }
        }
        return kinds.isEmpty() ? "V" : kinds.toString();
    }

    private static Optional<Definition> newer(String name) {
        FreeRefFunction function = AnalysisToolPak.instance.findFunction(name);
        return Optional.of(new Definition(
                name,
                1,
                Definition.ANY,
                KINDS.getOrDefault(name, "V"),
                arguments -> guarded(
                        name,
                        () -> function.evaluate(
                                arguments.values(),
                                new OperationEvaluationContext(
                                        null,
                                        null,
                                        0,
                                        arguments.place().row(),
                                        arguments.place().column(),
                                        null)))));
    }

    /// POI meets arguments that it never expected with all kinds of exceptions.
    private static ValueEval guarded(String name, java.util.function.Supplier<ValueEval> work) {
        try {
            return work.get();
        } catch (Fault | NotYet known) {
            throw known;
        } catch (NotImplementedException missing) {
            throw new Fault(ErrorKind.NAME, "Unknown function: '%s'.".formatted(name));
        } catch (RuntimeException unexpected) {
            throw Fault.value(
                    "Function %s cannot work with these arguments: %s".formatted(name, unexpected.getMessage()));
        }
    }
}
