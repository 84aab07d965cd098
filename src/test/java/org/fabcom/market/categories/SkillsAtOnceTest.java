package org.fabcom.market.categories;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;

/** The same form sent several times at once, by a tap that trembles. */
@FabComTest
class SkillsAtOnceTest {

    private final Skills skills;
    private final Neighbours neighbours;

    SkillsAtOnceTest(Skills skills, Neighbours neighbours) {
        this.skills = skills;
        this.neighbours = neighbours;
    }

    @Test
    void what_one_can_do_is_said_once_and_nothing_breaks() throws Exception {
        var lucie = neighbours.person("Lucie").id();
        for (var words : List.of(List.of("couture"), List.of("vélo", "soudure"))) {
            Callable<Boolean> say = () -> {
                skills.say(lucie, List.of(), words);
                return true;
            };
            Together.all(Collections.nCopies(16, say));
            assertThat(skills.of(lucie).tags()).containsExactlyInAnyOrderElementsOf(words);
        }
        Together.all(IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    skills.say(lucie, List.of(), List.of("seul " + i));
                    return true;
                })
                .toList());
        assertThat(skills.of(lucie).tags()).as("one of them, not all").hasSize(1);
    }
}
