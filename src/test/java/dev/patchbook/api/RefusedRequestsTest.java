package dev.patchbook.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "-999999999-01-01", "0000-01-01", "1899-12-31", "2200-01-01"})
    void a_date_that_no_sheet_can_hold_is_a_fault_of_the_request(String date) {
        RequestBody body = RequestBody.of("{\"asOf\": \"" + date + "\"}", Set.of("asOf"));

        assertThat(body.date("asOf", "2017-09-30")).isEmpty();

        assertThatThrownBy(body::check)
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        bad -> assertThat(bad.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.location()).isEqualTo("asOf")));
    }

    @Test
    void a_date_of_our_time_is_read() {
        RequestBody body = RequestBody.of("{\"asOf\": \"2017-09-30\"}", Set.of("asOf"));

        assertThat(body.date("asOf", "2017-09-30")).contains(LocalDate.of(2017, 9, 30));
    }

    @Test
    void what_the_web_server_refuses_is_a_problem_document_with_a_way_out() {
        ProblemDocument large = Failures.of(new ContentTooLargeResponse());
        ProblemDocument unknown = Failures.of(new NotFoundResponse("Endpoint GET /x not found"));

        assertThat(large.status()).isEqualTo(413);
        assertThat(large.detail()).contains("64 MB");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.detail()).contains("/openapi");
    }
}
