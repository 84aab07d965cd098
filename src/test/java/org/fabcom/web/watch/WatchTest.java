package org.fabcom.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** What whoever hosts may watch, and what strangers may not. */
@FabComTest
record WatchTest(Web web, Neighbours neighbours, Sql db) {

    @Test
    void figures_of_each_kind_are_there_and_requests_are_told_by_their_route() {
        web.visitor().get("/catalogue?q=une-question-que-personne-ne-doit-lire");
        var text = web.visitor().get("/metrics").body();
        assertThat(text)
                .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/catalogue\",status=\"2xx\"} ")
                .doesNotContain("une-question")
                .contains("fabcom_database_up 1.0", "fabcom_pool_active ", "fabcom_disk_free_bytes ")
                .contains("fabcom_jobs_late_seconds ", "fabcom_outbox_letters ", "fabcom_chain_unsealed ")
                .contains("fabcom_memory_pss_bytes ", "jvm_memory_used_bytes{");
    }

    @Test
    void a_letter_that_waits_is_counted() {
        double before = figure("fabcom_outbox_letters");
        db.sql("""
                insert into post.letter (id, kind, recipient, name, language, subject, plain, html, created_at, next_try_at)
                values (gen_random_uuid(), 'x', 'a@exemple.org', '', 'fr', 's', 'p', 'h', now() - interval '2 hours', now())
                """).update();
        assertThat(figure("fabcom_outbox_letters")).isEqualTo(before + 1);
        assertThat(figure("fabcom_outbox_oldest_seconds")).isGreaterThan(7000);
    }

    @Test
    void whoever_comes_through_a_proxy_learns_nothing_of_the_figures() {
        var stranger = web.visitor().with("X-Forwarded-For", "203.0.113.7");
        assertThat(stranger.get("/metrics").status()).isEqualTo(404);
        assertThat(stranger.get("/health").body()).isEqualTo("ok\n");
        var liar = web.visitor().with("X-Forwarded-For", "127.0.0.1");
        assertThat(liar.get("/metrics").status()).isEqualTo(404);
        var guesser = web.visitor().with("X-Forwarded-For", "203.0.113.7").with("Authorization", "Bearer ");
        assertThat(guesser.get("/metrics").status()).isEqualTo(404);
    }

    @Test
    void the_machine_itself_is_told_how_each_part_does() {
        assertThat(web.visitor().get("/health").body())
                .startsWith("ok\n")
                .contains("database ok: answers", "disk ", "jobs ", "mail ");
    }

    @Test
    void administrators_read_it_on_a_page_and_others_do_not() {
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        assertThat(anne.get("/administration/sante").text())
                .contains("Base de données", "va bien", "répond", "libres", "à l’heure", "sans serveur de courrier")
                .doesNotContain("MB free", "late 0 s", "waiting");
        assertThat(anne.get("/administration").text()).contains("Santé de la fabrique");
        var nadia = neighbours.signedIn(neighbours.person("Nadia", InstanceRole.MEDIATOR));
        assertThat(nadia.get("/administration/sante").status()).isEqualTo(403);
    }

    @Test
    void each_request_has_a_number_that_stands_on_its_problem_page() {
        var missing = web.visitor().get("/nulle-part");
        var number = missing.header("X-Request-Id");
        assertThat(number).matches("[0-9a-f]{12}");
        assertThat(missing.text()).contains("demande " + number);
        var refused = web.visitor().get("/api/v1/nulle-part");
        assertThat(refused.body()).contains("\"request\":\"" + refused.header("X-Request-Id") + "\"");
        assertThat(List.of(web.visitor().get("/").header("X-Request-Id"))).doesNotContain(number);
    }

    private double figure(String name) {
        return web.visitor()
                .get("/metrics")
                .body()
                .lines()
                .filter(it -> it.startsWith(name + " "))
                .mapToDouble(it -> Double.parseDouble(it.substring(name.length() + 1)))
                .sum();
    }
}
