package org.fabcom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.demo.DemoFile;
import org.junit.jupiter.api.Test;

class InventedDeedsTest {

    record Line(Question question, String answer) {}

    @Test
    void the_invented_territory_answers_all_that_an_opening_asks_for() {
        var answered = DemoFile.read("instance.yml", Line.class).stream().map(Line::question).toList();
        assertThat(java.util.Arrays.stream(Question.values()).filter(Question::required)).allMatch(answered::contains);
        assertThat(DemoFile.read("instance.yml", Line.class))
                .allMatch(it -> it.answer().length() <= it.question().most());
    }
}
