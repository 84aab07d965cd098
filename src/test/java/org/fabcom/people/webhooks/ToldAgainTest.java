package org.fabcom.people.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

/** What is not taken comes again, and stops; secrets change; several nodes send; a base comes back. */
@FabComTest
class ToldAgainTest extends ToolWorld {

    private final AfterRestore restored;

    ToldAgainTest(ApplicationContext beans, @Qualifier("webhooksStop") AfterRestore restored) throws IOException {
        super(beans);
        this.restored = restored;
    }

    @Test
    void what_is_not_taken_comes_again_later_and_later_for_a_day_then_the_address_is_stopped_and_its_manager_told() {
        asked(tool.address("/panne"));
        tool.answers("/panne", 503);
        happens(POST);
        sender.run();
        assertThat(page()).contains("en attente (1)", "échoué, sera renvoyé", "réponse 503", "La suivante le");
        sender.run();
        assertThat(tool.all).as("not before its time").hasSize(1);
        var begun = clock.instant();
        for (var pause : WebhookSender.PAUSES) {
            assertThat(rows.find(only()).orElseThrow().stopped()).isNull();
            clock.forward(pause.plusSeconds(1));
            sender.run();
        }
        assertThat(tool.all).hasSize(1 + WebhookSender.PAUSES.size());
        assertThat(tool.all.stream().map(Receiver.Received::id).distinct()).hasSize(1);
        assertThat(Duration.between(begun, clock.instant())).isBetween(Duration.ofHours(20), Duration.ofHours(28));
        assertThat(page()).contains("aucun envoi n’a réussi pendant un jour", "échoué (1)");
        assertThat(letters()).isEqualTo(1);
        happens(POST);
        sender.run();
        assertThat(tool.all).as("nothing more").hasSize(1 + WebhookSender.PAUSES.size());
        tool.answers("/panne", 200);
        var manager = neighbours.signedIn(lucie);
        manager.get(home() + "/" + only()).form("Reprendre les envois").submit();
        manager.get(home() + "/" + only()).form("Renvoyer").submit();
        sender.run();
        assertThat(tool.all).hasSize(2 + WebhookSender.PAUSES.size());
        assertThat(page()).contains("reçu (1)");
    }

    private long letters() {
        return db.sql("select count(*) from post.letter where recipient = :to and kind like 'people.mail.webhook%'")
                .param("to", lucie.email().text())
                .single(Long.class);
    }

    @Test
    void gone_for_ever_stops_at_once() {
        asked(tool.address("/parti"));
        tool.answers("/parti", 410);
        happens(POST);
        sender.run();
        assertThat(page()).contains("n’existe plus (410)");
        assertThat(letters()).isEqualTo(1);
        clock.forward(Duration.ofHours(1));
        sender.run();
        assertThat(tool.all).hasSize(1);
    }

    @Test
    void a_new_secret_and_the_former_one_both_sign_for_a_day() {
        var former = secret(asked(tool.address("/crochet")));
        var manager = neighbours.signedIn(lucie);
        var fresh = secret(manager.get(home() + "/" + only())
                .form("Tirer un nouveau secret")
                .submit());
        assertThat(fresh).isNotEqualTo(former);
        manager.get(home() + "/" + only()).form("Envoyer un essai").submit();
        sender.run();
        var both = tool.all.getLast();
        assertThat(both.body()).contains("people.webhook.test");
        assertThat(both.signedBy(former)).isTrue();
        assertThat(both.signedBy(fresh)).isTrue();
        clock.forward(Duration.ofHours(25));
        happens(POST);
        sender.run();
        var alone = tool.all.getLast();
        assertThat(alone.signedBy(former)).isFalse();
        assertThat(alone.signedBy(fresh)).isTrue();
    }

    @Test
    void a_trial_is_answered_at_once_and_not_sent_again() {
        asked(tool.address("/panne"));
        tool.answers("/panne", 500);
        var manager = neighbours.signedIn(lucie);
        var one = home() + "/" + only();
        var refused = manager.get(one).form("Envoyer un essai").submit().follow();
        assertThat(refused.page().text()).contains("L’essai n’est pas reçu");
        assertThat(refused.text()).contains("échoué (1)", "en attente (0)", "réponse 500");
        clock.forward(Duration.ofDays(2));
        sender.run();
        assertThat(tool.all).hasSize(1);
        assertThat(rows.find(only()).orElseThrow().stopped()).isNull();
        tool.answers("/panne", 204);
        var taken = neighbours
                .signedIn(lucie)
                .get(one)
                .form("Envoyer un essai")
                .submit()
                .follow();
        assertThat(taken.page().text()).contains("L’essai est reçu");
        assertThat(taken.text()).contains("reçu (1)", "réponse 204");
    }

    @Test
    void several_nodes_send_each_once() throws Exception {
        asked(tool.address("/crochet"));
        for (int i = 0; i < 20; i++) happens(POST);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 6; i++) {
                Callable<Void> round = () -> {
                    sender.run();
                    return null;
                };
                for (var it : nodes.invokeAll(List.of(round, round, round, round))) it.get();
            }
        }
        assertThat(tool.all).hasSize(20);
        assertThat(new HashSet<>(tool.all.stream().map(Receiver.Received::id).toList()))
                .hasSize(20);
    }

    @Test
    void a_restored_base_sends_nothing_before_somebody_says_that_it_is_the_right_one() {
        asked(tool.address("/crochet"));
        happens(POST);
        restored.restored();
        sender.run();
        assertThat(tool.all).isEmpty();
        assertThat(page()).contains("quand une sauvegarde a été restaurée");
    }
}
