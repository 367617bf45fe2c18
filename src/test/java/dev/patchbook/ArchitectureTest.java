package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The boundaries of the design hold. What each package may use: [PackageTable]; that the rules bite:
/// [PlantedViolationsTest].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private final ArchitectureRules rules = new ArchitectureRules("dev.patchbook");
    private JavaClasses project;

    @BeforeAll
    void read_the_project() {
        project = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("dev.patchbook");
    }

    @Test
    void the_project_is_read() {
        assertThat(project.contain("dev.patchbook.plan.Plan")).isTrue();
        assertThat(project.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void packages_use_only_what_their_row_allows() {
        rules.packages_use_only_what_their_row_allows().check(project);
    }

    @Test
    void packages_have_no_cycles() {
        rules.packages_have_no_cycles().check(project);
    }

    @Test
    void analyses_do_not_name_each_other() {
        rules.analyses_do_not_name_each_other().check(project);
    }

    @Test
    void time_comes_from_a_clock() {
        rules.time_comes_from_a_clock().check(project);
    }

    @Test
    void packages_are_null_marked() {
        rules.packages_are_null_marked().check(project);
    }
}
