package org.fabcom.tally.rules;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.tally.rules.BallotRules.Needed;
import org.fabcom.tally.rules.BallotRules.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which marks a paper may bear, by each way of voting: all others are refused, none is put right silently. */
class MarkingsTest {

    private static BallotRules of(Method method) {
        return new BallotRules(
                method,
                method == Method.MAJORITY ? List.of() : List.of("Atelier", "Jardin", "Camion"),
                List.of("à rejeter", "passable", "bien"),
                0,
                5,
                7,
                Part.NONE,
                null,
                Needed.MORE_THAN_HALF,
                null,
                TieRule.RETURN,
                null,
                Secrecy.OPEN,
                false,
                false,
                false,
                0,
                null);
    }

    private static Optional<String> marked(Method method, String marks) {
        return Markings.of(of(method), List.of(marks.split("/", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "MAJORITY, for, for",
        "MAJORITY, abstain, abstain",
        "APPROVAL, 1/0/, '1,,'",
        "SCORE, 5/0/3, '5,,3'",
        "DOTS, 5/2/0, '5,2,'",
        "JUDGMENT, 2/0/, '2,0,'",
        "SCHULZE, 1/2/3, '1,2,3'",
        "SCHULZE, 3//1, '2,,1'",
        "SCHULZE, 2/2/3, '1,1,2'",
    })
    void what_the_rules_allow_is_kept(Method method, String marks, String kept) {
        assertThat(marked(method, marks)).hasValue(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "MAJORITY, yes",
        "MAJORITY, for/against",
        "APPROVAL, 2/0/0",
        "SCORE, 6/0/0",
        "SCORE, 1/1",
        "SCORE, 1/1/1/1",
        "DOTS, 5/3/0",
        "DOTS, 6/0/0",
        "JUDGMENT, 3/0/0",
        "SCHULZE, 4/1/2",
        "SCHULZE, 0/1/2",
        "SCORE, a/0/0",
        "SCORE, -1/0/0",
        "SCORE, 1 /0/0",
        "SCORE, 99999/0/0",
    })
    void what_they_do_not_allow_is_refused(Method method, String marks) {
        assertThat(marked(method, marks)).isEmpty();
    }

    @Test
    void a_majority_asks_for_one_answer() {
        assertThat(Markings.of(of(Method.MAJORITY), List.of())).isEmpty();
    }
}
