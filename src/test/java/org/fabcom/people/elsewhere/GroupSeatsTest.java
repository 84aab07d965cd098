package org.fabcom.people.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What groups of the other house give, and what whoever answers for an organisation decides about it. */
@FabComTest
class GroupSeatsTest {

    private final Neighbours neighbours;
    private final GroupSeats groups;
    private final Seats seats;
    private final Sql db;
    private final Person anne;
    private final Organisation garden;

    GroupSeatsTest(Neighbours neighbours, GroupSeats groups, Seats seats, Sql db) {
        this.neighbours = neighbours;
        this.groups = groups;
        this.seats = seats;
        this.db = db;
        this.anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        this.garden = neighbours.association("Le Jardin des Iris", anne);
        groups.add("jardin", garden.id(), Seat.REFERENT);
    }

    @AfterEach
    void without() {
        db.sql("delete from people.oidc_group").update();
    }

    @Test
    void a_seat_that_a_manager_took_away_is_not_given_again_while_the_group_stays() {
        var ines = neighbours.person("Inès");
        groups.apply(ines.id(), List.of("jardin"), anne.id());
        assertThat(seats.of(ines.id())).containsOnly(Map.entry(garden.id(), Seat.REFERENT));
        seats.remove(garden.id(), ines.id(), anne.id());
        groups.apply(ines.id(), List.of("jardin"), anne.id());
        assertThat(seats.of(ines.id())).as("the manager decided").isEmpty();
        groups.apply(ines.id(), List.of(), anne.id());
        groups.apply(ines.id(), List.of("jardin"), anne.id());
        assertThat(seats.of(ines.id()))
                .as("a new membership there is a new one here")
                .hasSize(1);
    }

    @Test
    void cutting_the_link_and_joining_again_brings_no_seat_back_that_was_taken_away() {
        var ines = neighbours.person("Inès");
        groups.apply(ines.id(), List.of("jardin"), anne.id());
        seats.remove(garden.id(), ines.id(), anne.id());
        groups.part(ines.id(), anne.id());
        groups.apply(ines.id(), List.of("jardin"), anne.id());
        assertThat(seats.of(ines.id())).isEmpty();
    }

    @Test
    void what_was_lowered_and_then_taken_away_by_hand_is_not_given_again() {
        var ines = neighbours.person("Inès");
        groups.apply(ines.id(), List.of("jardin"), anne.id());
        seats.grant(garden.id(), ines.id(), Seat.MEMBER, anne.id());
        groups.apply(ines.id(), List.of("jardin"), anne.id());
        assertThat(seats.of(ines.id())).containsOnly(Map.entry(garden.id(), Seat.MEMBER));
        seats.remove(garden.id(), ines.id(), anne.id());
        groups.apply(ines.id(), List.of("jardin"), anne.id());
        assertThat(seats.of(ines.id())).isEmpty();
    }

    @Test
    void cutting_the_link_takes_back_what_groups_gave() {
        var ines = neighbours.person("Inès");
        groups.apply(ines.id(), List.of("jardin"), anne.id());
        groups.part(ines.id(), anne.id());
        assertThat(seats.of(ines.id())).isEmpty();
    }

    @Test
    void leaving_the_group_takes_the_seat_back() {
        var ines = neighbours.person("Inès");
        groups.apply(ines.id(), List.of("jardin"), anne.id());
        groups.apply(ines.id(), List.of("autre"), anne.id());
        assertThat(seats.of(ines.id())).isEmpty();
        assertThat(db.sql("select count(*) from people.oidc_seat where person = :p")
                        .param("p", ines.id().value())
                        .single(Integer.class))
                .isZero();
    }
}
