package org.fabcom.kernel.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.junit.jupiter.api.Test;

/** What a page asks again is known to that page, and to nothing and nobody else. */
class AskedOnceTest {

    private final AtomicInteger asked = new AtomicInteger();

    private int ask(String whose) {
        return AskedOnce.of(List.of("test", whose), asked::incrementAndGet);
    }

    @Test
    void within_a_page_it_is_asked_once_for_each_whose_it_is() {
        var answers = AskedOnce.during(() -> List.of(ask("léa"), ask("ida"), ask("léa")));
        assertThat(answers).containsExactly(1, 2, 1);
    }

    @Test
    void the_next_page_asks_anew_also_after_one_that_failed() {
        assertThat(AskedOnce.<Integer>during(() -> ask("léa"))).isEqualTo(1);
        assertThatThrownBy(() -> AskedOnce.during(() -> {
                    ask("léa");
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(AskedOnce.<Integer>during(() -> ask("léa"))).isEqualTo(3);
    }

    @Test
    void outside_of_a_page_each_asks_anew() {
        assertThat(List.of(ask("léa"), ask("léa"))).containsExactly(1, 2);
        AskedOnce.during(() -> ask("léa"));
        assertThat(ask("léa")).isEqualTo(4);
    }

    @Test
    void another_thread_does_not_hear_of_it() throws InterruptedException {
        AskedOnce.during(() -> {
            ask("léa");
            var other = Thread.ofPlatform().start(() -> ask("léa"));
            try {
                other.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return ask("léa");
        });
        assertThat(asked).hasValue(2);
    }

    private Map<String, Integer> each(String... whose) {
        return AskedOnce.each("each", List.of(whose), some -> {
            asked.incrementAndGet();
            return some.stream().filter(it -> !it.equals("nobody")).collect(Collectors.toMap(it -> it, String::length));
        });
    }

    @Test
    void of_several_those_that_were_not_asked_for_are_asked_at_once() {
        AskedOnce.during(() -> {
            assertThat(each("léa", "nobody")).containsExactly(Map.entry("léa", 3));
            assertThat(each("odile", "léa", "nobody", "léa", "yann"))
                    .containsExactly(Map.entry("odile", 5), Map.entry("léa", 3), Map.entry("yann", 4));
            assertThat(asked).hasValue(2);
            each("nobody", "yann");
            assertThat(each()).isEmpty();
            assertThat(asked).as("also who has no answer is known").hasValue(2);
            return each("léa");
        });
        assertThat(each("léa")).containsExactly(Map.entry("léa", 3));
        assertThat(asked).as("the page is over").hasValue(3);
    }

    /** What asks may itself ask. */
    @Test
    void one_question_may_need_another() {
        int sum = AskedOnce.during(() -> AskedOnce.of(List.of("sum"), () -> ask("léa") + ask("ida")) + ask("léa"));
        assertThat(sum).isEqualTo(4);
    }
}
