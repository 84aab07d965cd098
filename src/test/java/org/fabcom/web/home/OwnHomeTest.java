package org.fabcom.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** What is kept for all who are signed in is as new on their home as what was asked for them alone. */
@FabComTest
record OwnHomeTest(Neighbours neighbours, Sql db, MovedClock clock) {

    /** From the third to the fourth day from now. */
    private UUID workshop(String title) {
        var house = neighbours.association("Le Garage", neighbours.person("Léa"));
        var event = UUID.randomUUID();
        db.sql("""
                insert into agenda.event (id, organiser, created_by, kind, title, folded, description, venue, address,
                    commune_name, link, registering, zone, starts, ends, frequency, every, created_at, changed_at)
                values (:id, :house, :house, 'WORKSHOP', :title, lower(:title), '', 'PLACE', '', 'Valence', '', false,
                    'Europe/Paris', timestamp '2026-01-01', timestamp '2026-01-02', 'ONCE', 1, now(), now())
                """)
                .param("id", event, "house", house.id().value(), "title", title)
                .update();
        db.sql("""
                insert into agenda.occurrence (id, event, was_for, starts, ends, starts_at, ends_at)
                values (gen_random_uuid(), :event, timestamp '2026-01-01', now() + interval '2 days', now() + interval '3 days',
                    now() + interval '2 days', now() + interval '3 days')
                """).param("event", event).update();
        return event;
    }

    /** Straight into the base, as another node writes. */
    @Test
    void what_is_written_is_on_the_next_home() {
        var event = workshop("Bourse aux plantes");
        var ida = neighbours.signedIn(neighbours.person("Ida"));
        var max = neighbours.signedIn(neighbours.person("Max"));
        for (var it : List.of(ida, max, ida)) assertThat(it.get("/").body()).contains("Bourse aux plantes");
        db.sql("update agenda.event set title = 'Foire aux graines' where id = :id")
                .param("id", event)
                .update();
        for (var it : List.of(max, ida))
            assertThat(it.get("/").body()).contains("Foire aux graines").doesNotContain("Bourse aux plantes");
        db.sql("""
                update agenda.occurrence set starts = starts - interval '9 days', ends = ends - interval '9 days',
                    starts_at = starts_at - interval '9 days', ends_at = ends_at - interval '9 days' where event = :id
                """).param("id", event).update();
        for (var it : List.of(ida, max)) assertThat(it.get("/").body()).doesNotContain("Foire aux graines");
    }

    /** Nobody writes anything: only the hour is another one. */
    @Test
    void what_is_over_is_not_told_any_more() {
        workshop("Atelier du soir");
        var ida = neighbours.signedIn(neighbours.person("Ida"));
        assertThat(ida.get("/").body()).contains("Atelier du soir");
        try {
            clock.forward(Duration.ofDays(2).plusHours(23));
            assertThat(ida.get("/").body()).contains("Atelier du soir");
            clock.forward(Duration.ofHours(2));
            assertThat(ida.get("/").body()).doesNotContain("Atelier du soir").contains("Bonjour");
        } finally {
            clock.back();
        }
    }
}
