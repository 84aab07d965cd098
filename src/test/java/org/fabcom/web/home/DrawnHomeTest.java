package org.fabcom.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All visitors are shown what was drawn for one of them, until something is written, wherever and by whomever. */
@FabComTest
class DrawnHomeTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final UUID event = UUID.randomUUID();

    DrawnHomeTest(Web web, Neighbours neighbours, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void workshop() {
        var house = neighbours.association("Le Garage", neighbours.person("Léa"));
        db.sql("""
                insert into agenda.event (id, organiser, created_by, kind, title, folded, description, venue, address,
                    commune_name, link, registering, zone, starts, ends, frequency, every, created_at, changed_at)
                values (:id, :house, :house, 'WORKSHOP', 'Premier titre', 'premier titre', '', 'PLACE', '', 'Valence', '', false,
                    'Europe/Paris', timestamp '2026-01-01', timestamp '2026-01-02', 'ONCE', 1, now(), now())
                """).param("id", event, "house", house.id().value()).update();
        db.sql("""
                insert into agenda.occurrence (id, event, was_for, starts, ends, starts_at, ends_at)
                values (gen_random_uuid(), :event, timestamp '2026-01-01', now() + interval '2 days', now() + interval '3 days',
                    now() + interval '2 days', now() + interval '3 days')
                """).param("event", event).update();
    }

    private String home(String language) {
        return web.visitor().with("Accept-Language", language).get("/").body();
    }

    @Test
    void what_is_written_is_seen_by_the_next_visitor() {
        assertThat(home("fr")).contains("Premier titre");
        db.sql("update agenda.event set title = 'Autre titre' where id = :id")
                .param("id", event)
                .update();
        assertThat(home("fr")).contains("Autre titre").doesNotContain("Premier titre");
    }

    @Test
    void each_reads_it_in_their_language() {
        assertThat(home("fr")).contains("lang=\"fr\"").isNotEqualTo(home("en"));
        assertThat(home("en")).contains("lang=\"en\"").contains("Premier titre");
    }

    @Test
    void the_second_visitor_costs_a_few_statements_only() {
        home("fr");
        assertThat(Statements.least(() -> home("fr"))).isLessThanOrEqualTo(4);
    }

    /** Nothing that belongs to one visitor is in what all of them get. */
    @Test
    void no_token_is_in_what_is_shared() {
        var page = web.visitor().get("/").page();
        assertThat(page.select("main [name=_csrf]")).isEmpty();
    }
}
