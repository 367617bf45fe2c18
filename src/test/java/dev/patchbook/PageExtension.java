package dev.patchbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each class of tests of the local page a program of its own, and a browser that goes on to the next class.
final class PageExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace OWN = Namespace.create(PageExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.isInstalled() || "true".equals(System.getenv("CI"))
                ? ConditionEvaluationResult.enabled("there is a browser")
                : ConditionEvaluationResult.disabled("No browser: install chromium and chromium-driver.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PageAtWork.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return page(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        page(context).checkQuiet();
    }

    private static PageAtWork page(ExtensionContext context) {
        return context.getStore(OWN).getOrComputeIfAbsent(PageAtWork.class, _ -> started(context), PageAtWork.class);
    }

    private static PageAtWork started(ExtensionContext context) {
        Browsers browsers = context.getRoot()
                .getStore(OWN)
                .getOrComputeIfAbsent(Browsers.class, _ -> new Browsers(), Browsers.class);
        try {
            boolean sample = context.getRequiredTestClass()
                    .getAnnotation(OnThePage.class)
                    .sample();
            return PageAtWork.start(browsers, sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
