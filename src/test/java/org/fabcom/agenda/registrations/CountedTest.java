package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guests who ask for a place are counted before what they say is judged: nothing wrong is free. */
@FabComTest
record CountedTest(Web web, Programme programme, Dates dates, Neighbours neighbours, Sql db) {

    @BeforeEach
    void nothingCounted() {
        db.sql("delete from web.attempt").update();
    }

    @Test
    void wrong_askings_are_counted_too_and_the_sixty_first_is_not_even_read() {
        var lucie = neighbours.person("Lucie Perrin");
        var garden = neighbours.association("Les Jardins", lucie);
        var event = programme.announce(garden.id(), Posters.workshop("Atelier", 100), lucie.id());
        var path = dates.of(event).getFirst().url();
        var guest = web.visitor();
        guest.get(path);
        for (int i = 0; i < 60; i++)
            assertThat(guest.post(path + "/inscription", "nom", "", "courriel", "x")
                            .status())
                    .as("asking " + i)
                    .isEqualTo(422);
        assertThat(guest.post(path + "/inscription", "nom", "", "courriel", "x").status())
                .isEqualTo(429);
        assertThat(guest.post(path + "/inscription", "nom", "Odile", "courriel", "odile@exemple.org")
                        .status())
                .isEqualTo(429);
        assertThat(db.sql("select count(*) from agenda.registration where name = 'Odile'")
                        .single(Long.class))
                .isZero();
    }
}
