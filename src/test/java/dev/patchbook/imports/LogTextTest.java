package dev.patchbook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.imports.LogEntry.Wrote;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Lines of the log are kept in plans: what was written once is understood by every later version.
class LogTextTest {

    @Test
    void values_are_written_in_the_order_of_their_headers_and_come_back_as_a_read_gives_them() {
        Map<String, Value> values = Map.of(
                "Stage", Value.of("Won “big”\n"),
                "Close date", Value.of(LocalDate.of(2026, 3, 31)),
                "Amount", Value.of(13_000),
                "Signed", new Value.Flag(true),
                "Owner", Value.BLANK);

        String text = LogText.of(values);

        assertThat(text)
                .isEqualTo(
                        "{\"Amount\":13000.0,\"Close date\":46112.0,\"Owner\":null,\"Signed\":true,\"Stage\":\"Won “big”\\n\"}");
        assertThat(LogText.values(text))
                .containsEntry("Close date", Value.of(46_112))
                .containsEntry("Owner", Value.BLANK)
                .hasSize(5);
    }

    @Test
    void what_is_to_be_undone_comes_back() {
        Undo undo = new Undo(
                "2026-11-23T05:00:00Z",
                false,
                Map.of(
                        "Stage",
                        new Wrote(Value.of("Open"), Value.of("Won"), Optional.of(Value.of("Open"))),
                        "Amount",
                        new Wrote(Value.BLANK, Value.of(7), Optional.empty())));

        assertThat(LogText.of(undo))
                .isEqualTo(
                        "{\"import\":\"2026-11-23T05:00:00Z\",\"cells\":{\"Amount\":{\"was\":null,\"is\":7.0},\"Stage\":{\"was\":\"Open\",\"is\":\"Won\",\"imported\":\"Open\"}}}");
        assertThat(LogText.undo(LogText.of(undo))).contains(undo);
    }

    @Test
    void text_that_was_cut_or_edited_says_nothing_not_even_in_part() {
        assertThat(LogText.values("{\"Amount\":13000.0,\"Stage\":\"Wo…")).isEmpty();
        assertThat(LogText.values("{\"Amount\":13000.0} and more")).isEmpty();
        assertThat(LogText.values("[1, 2]")).isEmpty();
        assertThat(LogText.values("")).isEmpty();
        assertThat(LogText.undo("{\"import\":\"2026-11-23T05:00:00Z\",\"added\":tr…"))
                .isEmpty();
        assertThat(LogText.undo("{\"added\":true}")).isEmpty();
    }
}
