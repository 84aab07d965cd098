package org.fabcom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.journal.Journals;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.numbers.Registration;
import org.fabcom.people.numbers.Siret;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Findings;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FabComTest
record RightsTest(
        Neighbours neighbours,
        Seats seats,
        Rights rights,
        RightsJournal journal,
        Organisations organisations,
        Journals journals,
        Findings findings) {

    @Test
    void who_writes_an_organisation_down_manages_it() {
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("Les Jardins du Gué", lucie);
        assertThat(seats.in(garden.id())).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("Lucie");
            assertThat(it.seat()).isEqualTo(Seat.MANAGER);
        });
        assertThat(organisations.of(lucie.id()))
                .extracting(OrganisationSeat::name)
                .containsExactly("Les Jardins du Gué");
    }

    @Test
    void two_organisations_can_not_have_the_same_number() {
        var lucie = neighbours.person("Lucie");
        var siret = new Siret("73282932000074");
        var commune = new Commune("38185", "Grenoble");
        var first = new Organisation.Draft("Une", Trade.SHOP, siret, commune);
        var second = new Organisation.Draft("Deux", Trade.SHOP, siret, commune);
        assertThat(organisations.create(first, lucie.id())).isInstanceOf(Organisation.Outcome.Done.class);
        assertThat(organisations.create(second, lucie.id())).isEqualTo(new Organisation.Outcome.NumberTaken());
        assertThat(organisations.search("732829320", 0, 10))
                .extracting(Organisation::name)
                .containsExactly("Une");
        assertThat(organisations.byNumber(siret)).isPresent();
        assertThat(organisations.byNumber(Registration.NOT_DECLARED)).isEmpty();
    }

    @Test
    void a_change_upon_an_older_version_is_refused() {
        var garden = neighbours.association("Le Verger", neighbours.person("Lucie"));
        var draft = new Organisation.Draft(
                "Le Grand Verger", Trade.COOPERATIVE, Registration.NOT_DECLARED, new Commune(null, "Ailleurs"));
        assertThat(organisations.change(garden.id(), draft, 1)).isInstanceOf(Organisation.Outcome.Done.class);
        assertThat(organisations.change(garden.id(), draft, 1)).isEqualTo(new Organisation.Outcome.TooLate());
        assertThat(organisations.search("grand verg", 0, 10)).hasSize(1);
    }

    @Test
    void the_last_manager_stays() {
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("Potager", lucie);
        assertThat(seats.remove(garden.id(), lucie.id(), lucie.id())).isEqualTo(RightsOutcome.LAST_ONE);
        assertThat(seats.grant(garden.id(), lucie.id(), Seat.MEMBER, lucie.id()))
                .isEqualTo(RightsOutcome.LAST_ONE);
        assertThat(seats.of(lucie.id())).containsEntry(garden.id(), Seat.MANAGER);
    }

    @Test
    void two_managers_who_leave_at_once_do_not_both_leave() throws Exception {
        for (int round = 0; round < 10; round++) {
            var lucie = neighbours.person("Lucie");
            var nadia = neighbours.person("Nadia");
            var garden = neighbours.association("Serre " + round, lucie);
            neighbours.seat(garden, nadia, Seat.MANAGER);
            try (var pool = Executors.newFixedThreadPool(2)) {
                var outcomes = pool.invokeAll(List.<Callable<RightsOutcome>>of(
                        () -> seats.remove(garden.id(), lucie.id(), lucie.id()),
                        () -> seats.remove(garden.id(), nadia.id(), nadia.id())));
                assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                        .containsExactlyInAnyOrder(RightsOutcome.DONE, RightsOutcome.LAST_ONE);
            }
        }
    }

    @Test
    void the_database_itself_refuses_an_organisation_without_manager() throws SQLException {
        var garden = neighbours.association("Rucher", neighbours.person("Lucie"));
        try (var connection = CurrentBase.base().application();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "delete from people.seat where organisation = '" + garden.id() + "'"))
                    .hasMessageContaining("no manager");
        }
    }

    @Test
    void the_last_administrator_stays_and_roles_are_journalled() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        var yann = neighbours.person("Yann");
        assertThat(rights.remove(anne.id(), InstanceRole.ADMINISTRATOR, anne.id()))
                .isEqualTo(RightsOutcome.LAST_ONE);
        assertThat(rights.grant(yann.id(), InstanceRole.MEDIATOR, anne.id())).isEqualTo(RightsOutcome.DONE);
        assertThat(rights.grant(yann.id(), InstanceRole.MEDIATOR, anne.id())).isEqualTo(RightsOutcome.ALREADY);
        assertThat(rights.remove(yann.id(), InstanceRole.MEDIATOR, anne.id())).isEqualTo(RightsOutcome.DONE);
        assertThat(journal.list("yann", 0, 10))
                .extracting(RightsChange::act)
                .containsExactly(RightsChange.Act.ROLE_REMOVED, RightsChange.Act.ROLE_GRANTED);
        assertThat(journal.list("yann", 0, 10))
                .allSatisfy(it -> assertThat(it.actor()).isEqualTo("Anne"));
    }

    @Test
    void the_journal_is_chained_and_the_chain_holds() {
        neighbours.person("Anne", InstanceRole.MEDIATOR);
        assertThat(journals.seal()).isPositive();
        assertThat(journals.names()).contains("people.rights_change");
        assertThat(findings.of("journal.chains")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update people.rights_change set act = 'SEAT_LEFT'",
                "delete from people.rights_change",
                "truncate people.rights_change"
            })
    void the_journal_is_only_added_to_even_for_its_owner(String sql) throws SQLException {
        neighbours.person("Anne", InstanceRole.MEDIATOR);
        try (var application = CurrentBase.base().application();
                var statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("permission denied");
        }
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("append-only");
        }
    }
}
