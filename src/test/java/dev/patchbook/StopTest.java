package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopTest {

    private final List<String> happened = new ArrayList<>();

    @Test
    void everything_is_told_before_anything_is_waited_for() {
        boolean finished = Stop.of(List.of(work("one", true), work("two", true)));

        assertThat(finished).isTrue();
        assertThat(happened).containsExactly("tell one", "tell two", "wait for one", "wait for two");
    }

    @Test
    void what_does_not_end_is_cut_off_and_then_given_a_moment_to_say_so() {
        boolean finished = Stop.of(List.of(work("one", false), work("two", true)));

        assertThat(finished).isFalse();
        assertThat(happened)
                .containsExactly(
                        "tell one",
                        "tell two",
                        "wait for one",
                        "wait for two",
                        "cut off one",
                        "cut off two",
                        "wait for one",
                        "wait for two");
    }

    @Test
    void what_comes_late_has_only_what_the_others_left_of_the_time() {
        List<Long> left = new ArrayList<>();
        WorkInHand slow = new WorkInHand(
                () -> {},
                time -> {
                    left.add(time.toNanos());
                    return true;
                },
                () -> {});

        Stop.of(List.of(slow, slow, slow));

        assertThat(left).hasSize(3).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(left.getLast()).isLessThan(left.getFirst());
    }

    private WorkInHand work(String name, boolean ends) {
        return new WorkInHand(
                () -> happened.add("tell " + name),
                _ -> {
                    happened.add("wait for " + name);
                    return ends;
                },
                () -> happened.add("cut off " + name));
    }
}
