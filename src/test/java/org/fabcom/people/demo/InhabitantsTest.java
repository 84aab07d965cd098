package org.fabcom.people.demo;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.numbers.Registration;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.support.TransactionTemplate;

@FabComTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
record InhabitantsTest(
        Inhabitants inhabitants,
        TransactionTemplate transaction,
        People people,
        Organisations organisations,
        Seats seats,
        Rights rights) {

    @BeforeAll
    void they_move_in() {
        assertThat(inhabitants.possible()).isTrue();
        transaction.executeWithoutResult(status -> inhabitants.fill());
    }

    @Test
    void sixty_people_sit_in_twenty_five_organisations_of_all_trades() {
        var all = organisations.search("", 0, 100);
        assertThat(all).hasSize(25);
        assertThat(all.stream().map(it -> it.trade()).distinct()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(all.stream()
                        .flatMap(it -> seats.in(it.id()).stream())
                        .map(it -> it.person())
                        .distinct())
                .as("sixty, a mediator who sits where he works, and who holds a till")
                .hasSize(62);
        assertThat(all)
                .filteredOn(it -> it.registration().equals(Registration.NOT_DECLARED))
                .hasSize(2);
    }

    @Test
    void lucie_sits_in_two_of_them() {
        var lucie = people.byEmail(Inhabitants.email("Lucie Perrin")).orElseThrow();
        assertThat(organisations.of(lucie.id()))
                .extracting(it -> it.name() + " " + it.seat())
                .containsExactly("Chorale Les Rainettes " + Seat.MEMBER, "Les Jardins du Gué " + Seat.REFERENT);
        assertThat(Duration.between(lucie.createdAt(), Instant.now()).toDays()).isBetween(727L, 729L);
    }

    @Test
    void the_team_has_its_roles_and_one_neighbour_has_none() {
        assertThat(rights.counts())
                .containsEntry(InstanceRole.MEDIATOR, 6)
                .containsEntry(InstanceRole.COORDINATOR, 2)
                .containsEntry(InstanceRole.CATALOGUE_EDITOR, 1)
                .containsEntry(InstanceRole.MODERATOR, 1)
                .containsEntry(InstanceRole.ADMINISTRATOR, 1);
        var theo = people.byEmail(Inhabitants.email("Théo Ribeiro")).orElseThrow();
        assertThat(rights.rolesOf(theo.id())).isEqualTo(Set.of());
        assertThat(organisations.of(theo.id())).isEqualTo(List.of());
    }

    @Test
    void nobody_moves_in_twice() {
        assertThat(inhabitants.possible()).isFalse();
    }
}
