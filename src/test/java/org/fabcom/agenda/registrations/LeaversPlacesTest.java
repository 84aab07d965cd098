package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who asks to be erased comes to no workshop any more. */
@FabComTest
class LeaversPlacesTest extends OneGarden {

    LeaversPlacesTest(ApplicationContext beans) {
        super(beans);
    }

    /** They have thirty days to come back, the others have a place today; what was before stays as it was. */
    @Test
    void who_asks_to_be_erased_gives_their_places_back_at_once() throws InterruptedException {
        var date = workshop(1);
        var leaver = neighbours.person("Première");
        registering.ask(date, who(leaver));
        var own = registrations.of(date, leaver.id()).orElseThrow();
        var second = waiting(date, "Deuxième", 1);
        var other = workshop(1);
        var theirs = confirmed(other, "Autre");
        registering.ask(other, who(leaver));
        var waits = registrations.of(other, leaver.id()).orElseThrow();
        assertThat(neighbours.signedIn(leaver).get("/moi/donnees/effacer").text())
                .contains("votre place est rendue tout de suite");
        assertThat(neighbours
                        .signedIn(leaver)
                        .post("/moi/donnees/effacer")
                        .follow()
                        .text())
                .contains("votre compte sera effacé le");
        for (int i = 0; i < 50 && state(waits) != State.CANCELLED; i++) Thread.sleep(100);
        assertThat(List.of(state(own), state(waits))).containsOnly(State.CANCELLED);
        assertThat(state(second)).isEqualTo(State.OFFERED);
        assertThat(state(theirs)).isEqualTo(State.CONFIRMED);
        assertThat(subjects()).contains("Une place s’est libérée : Atelier");
    }
}
