package dev.patchbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.patchbook.PackageTable.Library;
import dev.patchbook.PackageTable.Row;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The rules of the design for the packages below a base package: the project's own, or a planted one.
record ArchitectureRules(String base) {

    private static final Set<String> PURE_VALUES = Set.of("java.net.URI", "java.io.Serializable");
    private static final Set<String> READINGS_OF_THE_CLOCK =
            Set.of("java.lang.System.currentTimeMillis", "java.util.Date.<init>");

    ArchRule packages_use_only_what_their_row_allows() {
        return everyClass("use only what its package's row allows", this::forbiddenUses);
    }

    ArchRule packages_have_no_cycles() {
        return slices().matching(base + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule analyses_do_not_name_each_other() {
        return everyClass("name no other analysis", this::otherAnalyses);
    }

    ArchRule time_comes_from_a_clock() {
        return everyClass("be told the time", ArchitectureRules::readingsOfTheClock);
    }

    ArchRule packages_are_null_marked() {
        return everyClass(
                "live in a package marked @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)
                        ? Stream.empty()
                        : Stream.of(type.getPackageName() + " has no package-info with @NullMarked"));
    }

    private Stream<String> forbiddenUses(JavaClass type) {
        String own = feature(type);
        Optional<Row> row = PackageTable.row(own);
        if (row.isEmpty() && !own.equals(PackageTable.ROOT)) {
            return Stream.of(own + " is in no row of the table");
        }
        return targets(type)
                .filter(target ->
                        !isProject(target) ? !mayUseLibrary(type, own, target) : !mayUseProject(row, own, target))
                .map(target -> "%s may not use %s".formatted(type.getName(), target.getName()));
    }

    private boolean mayUseProject(Optional<Row> row, String own, JavaClass target) {
        String other = feature(target);
        if (other.equals(own)) {
            return true;
        }
        boolean insideOfLocalWorkspace =
                other.equals("localworkspace") && !target.getPackageName().equals(base + ".localworkspace");
        return !insideOfLocalWorkspace
                && row.map(it -> it.mayUse().contains(other)).orElse(true);
    }

    private static boolean mayUseLibrary(JavaClass type, String own, JavaClass target) {
        if (target.isPrimitive() || PURE_VALUES.contains(target.getName())) {
            return true;
        }
        Optional<Library> library = PackageTable.library(target.getPackageName());
        if (library.filter(it -> it.owners().contains(own)).isEmpty()) {
            return false;
        }
        return !library.get().name().equals("Guice")
                || own.equals(PackageTable.ROOT)
                || type.getSimpleName().endsWith("Module");
    }

    private Stream<String> otherAnalyses(JavaClass type) {
        String analysis = base + ".analysis";
        if (!type.getPackageName().startsWith(analysis + ".")) {
            return Stream.empty();
        }
        return targets(type)
                .filter(target -> target.getPackageName().startsWith(analysis + "."))
                .filter(target -> !below(analysis, target).equals(below(analysis, type)))
                .filter(target -> !below(analysis, target).equals("measures"))
                .map(target -> "%s names %s".formatted(type.getName(), target.getName()));
    }

    private static Stream<String> readingsOfTheClock(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> readsTheClock(access.getTarget()))
                .map(access -> access.getDescription());
    }

    private static boolean readsTheClock(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        boolean argumentless = target.getRawParameterTypes().isEmpty();
        return argumentless
                && (READINGS_OF_THE_CLOCK.contains(owner + "." + target.getName())
                        || owner.startsWith("java.time.") && target.getName().equals("now"));
    }

    private static Stream<JavaClass> targets(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .distinct();
    }

    private boolean isProject(JavaClass type) {
        return PackageTable.isWithin(type.getPackageName(), base);
    }

    private String feature(JavaClass type) {
        return type.getPackageName().equals(base) ? PackageTable.ROOT : below(base, type);
    }

    /// The first package name below a parent.
    private static String below(String parent, JavaClass type) {
        return type.getPackageName().substring(parent.length() + 1).split("\\.", 2)[0];
    }

    private static ArchRule everyClass(String should, Function<JavaClass, Stream<String>> violations) {
        return classes()
                .should(new ArchCondition<JavaClass>(should) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        violations.apply(type).forEach(it -> events.add(SimpleConditionEvent.violated(type, it)));
                    }
                })
                .allowEmptyShould(true);
    }
}
