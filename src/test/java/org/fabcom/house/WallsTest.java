package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.signin.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measure itself: each kind of hole is seen. */
class WallsTest {

    @ParameterizedTest
    @CsvSource({
        "org.fabcom.people.People,           org.fabcom.ledger.Ledger,           a room above",
        "org.fabcom.circles.pages.Somewhere, org.fabcom.people.twostep.TwoSteps, a package that nobody may ask for",
        "org.fabcom.talk.Threads,            org.fabcom.people.signin.Sessions,  a named package that this room does not ask for",
        "org.fabcom.kernel.Ids,              org.fabcom.web.Access,              an open room above"
    })
    void a_class_that_reaches_through_a_wall_is_told(String user, String used, String why) {
        assertThat(Walls.broken(Map.of(user, Set.of(used)))).as(why).containsExactly(user + " uses " + used);
    }

    @ParameterizedTest
    @CsvSource({
        "org.fabcom.people.People,           org.fabcom.people.twostep.TwoSteps, its own room",
        "org.fabcom.circles.pages.Somewhere, org.fabcom.people.signin.Sessions,  a named package that it asks for",
        "org.fabcom.circles.pages.Somewhere, org.fabcom.people.People,           what lies on top of a room",
        "org.fabcom.ledger.Ledger,           org.fabcom.web.lists.Anything,      an open room",
        "org.fabcom.jte.market.Page,         org.fabcom.market.deals.Deal,       a template"
    })
    void a_class_that_stays_within_its_rights_is_not(String user, String used, String why) {
        assertThat(Walls.broken(Map.of(user, Set.of(used)))).as(why).isEmpty();
    }

    @Test
    void circles_are_told_and_only_they() {
        var arrows = Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"), "d", Set.<String>of());
        assertThat(Walls.circles(arrows)).contains("b", "c").doesNotContain("d");
    }

    @Test
    void rings_are_told_whole_and_what_leads_to_them_is_not_in_them() {
        var arrows =
                Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b", "d"), "d", Set.of("e"), "e", Set.of("d"));
        assertThat(Walls.rings(arrows)).containsExactlyInAnyOrder(Set.of("b", "c"), Set.of("d", "e"));
    }

    @Test
    void a_sealed_type_and_its_kinds_are_one_family_and_no_circle() {
        assertThat(ClassFiles.kinds().get("org.fabcom.people.numbers.Registration"))
                .contains("org.fabcom.people.numbers.Siret");
        assertThat(House.users().get("people.numbers.Registration")).doesNotContain("people.numbers.Siret");
        assertThat(House.users().get("people.numbers.Siret"))
                .contains("people.numbers.Registration", "people.numbers.NumberReading")
                .doesNotContain("people.numbers.Siret");
    }

    /** Each other class once, each in another kind of place. */
    @SuppressWarnings("unused")
    abstract static class Naming {

        private List<People> typeArgument;

        @DependsOn(Sessions.class)
        abstract Rights parameterAndAnswer(Email it);

        Object array() {
            return new Seat[0];
        }

        String call() {
            return String.valueOf(PartyId.class.getName());
        }
    }

    @interface DependsOn {
        Class<?> value();
    }

    @Test
    void a_class_file_tells_all_that_it_names() throws IOException {
        try (var file = Naming.class.getResourceAsStream("WallsTest$Naming.class")) {
            var named = ClassFiles.namedBy(ClassFile.of().parse(file.readAllBytes()));
            assertThat(named)
                    .contains(Stream.of(
                                    People.class, Sessions.class, Rights.class, Email.class, Seat.class, PartyId.class)
                            .map(Class::getName)
                            .toArray(String[]::new));
        }
        assertThat(ClassFiles.named()).hasSizeGreaterThan(2_000);
    }
}
