package org.fabcom.kernel.counts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** One statement tells of what somebody has nothing; where nobody looked, nothing is said to be missing. */
@FabComTest
class ExistencesTest {

    private static final PartyId PERSON = new PartyId(Ids.next());
    private static final PartyId HOUSE = new PartyId(Ids.next());
    private static final PartyId STRANGER = new PartyId(Ids.next());
    private static final Visitor ME = new Visitor(PERSON, "Lucie", Set.of(), Map.of(HOUSE, Seat.MEMBER), null);

    /** Of which everybody has something. */
    private record Everybody() implements Existence {
        @Override
        public String exists() {
            return "select where cardinality(:parties) > 0";
        }
    }

    private record Nobody() implements Existence {
        @Override
        public String exists() {
            return "select where cardinality(:parties) = 0";
        }
    }

    /** Of which an organisation has something. */
    private record House() implements Existence {
        @Override
        public String exists() {
            return "select where '" + HOUSE + "' = any (:parties)";
        }
    }

    private final Existences existences;
    private final SharedAnswers shared;

    ExistencesTest(Sql db, SharedAnswers shared) {
        this.shared = shared;
        var rooms = new StaticListableBeanFactory(
                Map.of("everybody", new Everybody(), "nobody", new Nobody(), "house", new House()));
        this.existences = new Existences(db, shared, rooms.getBeanProvider(Existence.class));
    }

    private boolean none(Visitor who, Supplier<Boolean> page) {
        return existences.during(who, page);
    }

    @Test
    void what_there_is_nothing_of_is_known_to_be_nothing() {
        assertThat(none(ME, () -> Existences.none(Nobody.class, PERSON))).isTrue();
        assertThat(none(ME, () -> Existences.none(Nobody.class, List.of(PERSON, HOUSE))))
                .isTrue();
        assertThat(none(ME, () -> Existences.none(Everybody.class, PERSON))).isFalse();
    }

    @Test
    void what_an_organisation_of_theirs_has_is_something() {
        assertThat(none(ME, () -> Existences.none(House.class, PERSON))).isFalse();
        var alone = new Visitor(PERSON, "Lucie", Set.of(), Map.of(), null);
        assertThat(none(alone, () -> Existences.none(House.class, PERSON))).isTrue();
    }

    @Test
    void of_others_nothing_is_known() {
        assertThat(none(ME, () -> Existences.none(Nobody.class, STRANGER))).isFalse();
        assertThat(none(ME, () -> Existences.none(Nobody.class, List.of(PERSON, STRANGER))))
                .isFalse();
    }

    @Test
    void nor_outside_of_a_page_or_in_one_that_is_gathered_for_nobody() {
        assertThat(Existences.none(Nobody.class, PERSON)).isFalse();
        assertThat(shared.<Boolean>during(() -> Existences.none(Nobody.class, PERSON)))
                .isFalse();
    }

    /** What is the same for all is kept by the snapshot that came with it. */
    @Test
    void it_is_one_statement_and_brings_the_snapshot() {
        Supplier<Boolean> page = () -> SharedAnswers.of(List.of("test", "existences"), () -> true);
        none(ME, page);
        assertThat(Statements.least(() -> none(ME, page))).isEqualTo(1);
    }
}
