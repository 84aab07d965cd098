package org.fabcom.people.twostep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.kernel.console.Refused;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Telephone and paper are lost: the second step is lifted by others only, by the team or by the host. */
@FabComTest
class LiftingTest extends TwoStepsWanted {

    private final TwoStepCommand command;
    private final LettersTo letters;

    LiftingTest(ApplicationContext beans) {
        super(beans);
        command = beans.getBean(TwoStepCommand.class);
        letters = new LettersTo(db);
    }

    @Test
    void the_team_lifts_the_second_step_of_whoever_lost_everything_and_never_their_own() {
        var anne = neighbours.person("Anne", ADMINISTRATOR);
        var coordinator = neighbours.person("Coralie", COORDINATOR);
        var lucie = neighbours.person("Lucie", MEDIATOR);
        var hers = neighbours.signedIn(lucie);
        Telephone.setUp(hers, clock);
        var team = neighbours.signedIn(coordinator);
        Telephone.setUp(team, clock);
        Telephone.setUp(neighbours.signedIn(anne), clock);
        assertThat(team.get(TeamPages.PATH).text()).contains("Lucie", "codes depuis le");

        assertThat(lift(team, coordinator, "perdu").text()).contains("Pas pour vous-même");
        assertThat(lift(team, anne, "perdu").text()).contains("Seule une personne qui administre");
        assertThat(lift(team, lucie, "").text()).contains("Dites pourquoi");
        assertThat(Telephone.password(web.visitor(), lucie).location()).isEqualTo("/connexion/code");
        clock.forward(Duration.ofMinutes(11));
        assertThat(lift(team, lucie, "Téléphone volé").location()).startsWith("/moi/preuve");
        team.post("/moi/preuve", "password", Neighbours.PASSWORD);
        assertThat(lift(team, lucie, "Téléphone volé").follow().text())
                .contains("La deuxième étape de Lucie est retirée");
        assertThat(hers.get("/moi").status()).as("signed out").isEqualTo(303);
        assertThat(letters.last(lucie)).contains("Coralie", "Téléphone volé");
        assertThat(acts(lucie)).contains("TWO_STEP_SET", "TWO_STEP_LIFTED");
        var back = Telephone.password(web.visitor(), lucie);
        assertThat(back.location()).as("and the instance wants it again").startsWith("/moi/deux-etapes");
        assertThat(lift(team, lucie, "encore").follow().text()).contains("rien à retirer");
    }

    @Test
    void a_mediator_lifts_nothing() {
        var nadia = neighbours.person("Nadia", MEDIATOR);
        var here = neighbours.signedIn(nadia);
        Telephone.setUp(here, clock);
        assertThat(here.get(TeamPages.PATH).status()).isEqualTo(403);
        assertThat(here.post(TeamPages.PATH).status()).isEqualTo(403);
    }

    @Test
    void the_host_lifts_the_second_step_of_the_only_administrator() {
        var anne = neighbours.person("Anne", ADMINISTRATOR);
        Telephone.setUp(neighbours.signedIn(anne), clock);
        assertThat(command.run(List.of("lift", anne.email().text()))).isZero();
        assertThat(Telephone.password(web.visitor(), anne).location()).startsWith("/moi/deux-etapes");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> command.run(List.of("lift", "personne@exemple.org")))
                .isInstanceOf(Refused.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> command.run(List.of("lift")))
                .isInstanceOf(Refused.class);
    }

    private static org.fabcom.testing.WebAnswer lift(WebVisitor team, Person person, String why) {
        return team.post(TeamPages.PATH, "courriel", person.email().text(), "raison", why);
    }

    private List<String> acts(Person person) {
        return db.sql("select act from people.rights_change where subject = :id")
                .param("id", person.id().value())
                .list(String.class);
    }
}
