package org.fabcom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Organisation;
import org.fabcom.people.webhooks.Webhooks;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A closed room tells nothing to other tools, neither what happens nor what waited. */
@FabComTest
class ClosedWebhooksTest {

    private final Answers answers;
    private final Webhooks webhooks;
    private final Jobs jobs;
    private final Sql db;
    private final Organisation garden;

    ClosedWebhooksTest(Neighbours neighbours, Answers answers, Webhooks webhooks, Jobs jobs, Sql db) {
        this.answers = answers;
        this.webhooks = webhooks;
        this.jobs = jobs;
        this.db = db;
        var lucie = neighbours.person("Lucie Perrin");
        garden = neighbours.association("Les Jardins", lucie);
        db.sql("""
                insert into people.webhook (id, organisation, address, kinds, drawn_at, added_by, added_at)
                values (:id, :garden, 'https://127.0.0.1/', '{market.post.published}', now(), :lucie, now())
                """)
                .param(
                        "id",
                        Ids.next(),
                        "garden",
                        garden.id().value(),
                        "lucie",
                        lucie.id().value())
                .update();
    }

    @AfterEach
    void the_square_is_open_again() {
        open(true);
    }

    private void open(boolean open) {
        answers.save(Map.of(Deeds.roomKey("market"), Deeds.roomValue(open)), null);
    }

    private void happens() {
        webhooks.happened("market.post.published", List.of(garden.id()), Ids.next(), "/place/1");
    }

    private List<Integer> tries() {
        return db.sql("""
                select d.tries from people.webhook_delivery d join people.webhook w on w.id = d.webhook where w.organisation = :o
                """).param("o", garden.id().value()).list(Integer.class);
    }

    @Test
    void neither_what_waited_nor_what_happens_leaves_a_closed_room() {
        happens();
        open(false);
        happens();
        jobs.runNow("people.webhooks");
        assertThat(tries()).containsExactly(0);
        open(true);
        jobs.runNow("people.webhooks");
        assertThat(tries()).containsExactly(1);
    }
}
