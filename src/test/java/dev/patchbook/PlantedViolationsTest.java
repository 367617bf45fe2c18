package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Each rule of the architecture reports the violation planted for it under `planted`, and nothing else there.
class PlantedViolationsTest {

    @Test
    void a_package_that_uses_one_above_it_is_found() {
        List<String> found = found("planted.upward", ArchitectureRules::packages_use_only_what_their_row_allows);

        assertThat(found).containsExactly("planted.upward.plan.Territory may not use planted.upward.store.Shelf");
    }

    @Test
    void a_package_without_a_row_is_found() {
        List<String> found = found("planted.stranger", ArchitectureRules::packages_use_only_what_their_row_allows);

        assertThat(found).containsExactly("leftovers is in no row of the table");
    }

    @Test
    void the_inside_of_the_local_workspace_is_closed_even_to_the_server() {
        List<String> found = found("planted.inside", ArchitectureRules::packages_use_only_what_their_row_allows);

        assertThat(found)
                .containsExactly("planted.inside.server.Mount may not use planted.inside.localworkspace.book.Cells");
    }

    @Test
    void the_local_workspace_may_not_even_use_the_configuration() {
        List<String> found = found("planted.lifted", ArchitectureRules::packages_use_only_what_their_row_allows);

        assertThat(found)
                .containsExactly(
                        "planted.lifted.localworkspace.Folder may not use planted.lifted.configuration.Settings");
    }

    @Test
    void a_library_used_outside_its_owner_is_found() {
        List<String> found = found("planted.foreign", ArchitectureRules::packages_use_only_what_their_row_allows);

        assertThat(found).containsExactly("planted.foreign.analysis.Score may not use com.google.gson.Gson");
    }

    @Test
    void a_library_that_nobody_owns_is_found() {
        List<String> found = found("planted.unowned", ArchitectureRules::packages_use_only_what_their_row_allows);

        assertThat(found)
                .containsExactly(
                        "planted.unowned.refresh.Wait may not use org.awaitility.core.ConditionTimeoutException");
    }

    @Test
    void sql_outside_the_store_is_found_although_it_is_part_of_the_jdk() {
        List<String> found = found("planted.query", ArchitectureRules::packages_use_only_what_their_row_allows);

        assertThat(found).containsExactly("planted.query.refresh.Runs may not use java.sql.Connection");
    }

    @Test
    void input_and_output_in_a_pure_package_is_found() {
        List<String> found = found("planted.impure", ArchitectureRules::packages_use_only_what_their_row_allows);

        assertThat(found).containsExactly("planted.impure.plan.Notes may not use java.nio.file.Path");
    }

    @Test
    void guice_outside_a_module_is_found() {
        List<String> found = found("planted.wiring", ArchitectureRules::packages_use_only_what_their_row_allows);

        assertThat(found).containsExactly("planted.wiring.refresh.Refresh may not use com.google.inject.Injector");
    }

    @Test
    void two_packages_that_use_each_other_are_found() {
        List<String> found = found("planted.cycle", ArchitectureRules::packages_have_no_cycles);

        assertThat(found).singleElement().asString().contains("google", "google.quota");
    }

    @Test
    void an_analysis_that_names_another_is_found() {
        List<String> found = found("planted.siblings", ArchitectureRules::analyses_do_not_name_each_other);

        assertThat(found)
                .containsExactly(
                        "planted.siblings.analysis.goals.Pace names planted.siblings.analysis.pipeline.Stages");
    }

    @Test
    void every_way_of_reading_the_clock_unasked_is_found() {
        List<String> found = found("planted.hurry", ArchitectureRules::time_comes_from_a_clock);

        assertThat(found)
                .hasSize(4)
                .anyMatch(it -> it.contains("calls method <java.time.LocalDate.now()>"))
                .anyMatch(it -> it.contains("references method <java.time.Instant.now()>"))
                .anyMatch(it -> it.contains("calls method <java.lang.System.currentTimeMillis()>"))
                .anyMatch(it -> it.contains("calls constructor <java.util.Date.<init>()>"));
    }

    @Test
    void a_package_that_is_not_null_marked_is_found() {
        List<String> found = found("planted.unmarked", ArchitectureRules::packages_are_null_marked);

        assertThat(found).containsExactly("planted.unmarked.plan has no package-info with @NullMarked");
    }

    private static List<String> found(String base, Function<ArchitectureRules, ArchRule> rule) {
        return rule.apply(new ArchitectureRules(base))
                .evaluate(new ClassFileImporter().importPackages(base))
                .getFailureReport()
                .getDetails();
    }
}
