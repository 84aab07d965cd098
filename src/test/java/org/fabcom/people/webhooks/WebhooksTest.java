package org.fabcom.people.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.OpenedHere;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Another tool is told, signed, of what happens; seen from that tool and from the pages. */
@FabComTest
class WebhooksTest {

    private static final String POST = "market.post.published";
    private static final String INVOICE = "billing.invoice.issued";

    private final Neighbours neighbours;
    private final Webhooks webhooks;
    private final WebhookSender sender;
    private final WebhookRows rows;
    private final AfterRestore restored;
    private final OpenedHere opened;
    private final MovedClock clock;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private Receiver tool;
    private Person lucie;
    private Organisation garden;

    WebhooksTest(
            Neighbours neighbours,
            Webhooks webhooks,
            WebhookSender sender,
            WebhookRows rows,
            @Qualifier("webhooksStop") AfterRestore restored,
            OpenedHere opened,
            MovedClock clock,
            JdbcClient db,
            TransactionTemplate transaction)
            throws IOException {
        this.neighbours = neighbours;
        this.webhooks = webhooks;
        this.sender = sender;
        this.rows = rows;
        this.restored = restored;
        this.opened = opened;
        this.clock = clock;
        this.db = db;
        this.transaction = transaction;
        this.tool = new Receiver();
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins", lucie);
        tool.close();
    }

    @BeforeEach
    void a_garden_and_another_tool() throws IOException {
        db.sql("delete from people.webhook").update();
        db.sql("delete from web.attempt").update();
        db.sql("delete from post.letter").update();
        opened.here(true);
        tool = new Receiver();
        lucie = neighbours.person("Lucie Perrin");
        garden = neighbours.association("Les Jardins", lucie);
    }

    @AfterEach
    void all_is_as_before() {
        tool.close();
        opened.here(false);
        clock.back();
        db.sql("delete from people.webhook").update();
    }

    private String home() {
        return "/webhooks/" + garden.id();
    }

    private WebAnswer asked(String address) {
        return neighbours
                .signedIn(lucie)
                .get(home())
                .form("Ajouter cette adresse")
                .fill("Adresse à prévenir", address)
                .tick("une offre ou une recherche est publiée")
                .tick("une facture ou un avoir est émis")
                .submit();
    }

    private String secret(WebAnswer page) {
        return page.page().getElementById("secret").val();
    }

    private UUID only() {
        return rows.of(garden.id()).getFirst().id();
    }

    private UUID happens(String kind) {
        var thing = Ids.next();
        webhooks.happened(kind, List.of(garden.id()), thing, "/place/" + thing);
        return thing;
    }

    private String page() {
        return neighbours.signedIn(lucie).get(home() + "/" + only()).text();
    }

    @Test
    void what_happens_arrives_signed_with_the_secret_that_was_shown_once() throws IOException {
        var shown = asked(tool.address("/crochet"));
        assertThat(shown.status()).isEqualTo(200);
        var secret = secret(shown);
        assertThat(secret).startsWith("whsec_");
        assertThat(page()).doesNotContain("whsec_").contains("Aucun envoi");
        var thing = happens(POST);
        sender.run();
        assertThat(tool.all).hasSize(1);
        var it = tool.all.getFirst();
        assertThat(it.signedBy(secret)).isTrue();
        assertThat(Long.parseLong(it.timestamp()))
                .isBetween(
                        clock.instant().getEpochSecond() - 60, clock.instant().getEpochSecond() + 1);
        var body = new JsonMapper().readTree(it.body());
        assertThat(body.get("id").stringValue()).isEqualTo(it.id()).startsWith("msg_");
        assertThat(body.get("type").stringValue()).isEqualTo(POST);
        assertThat(body.get("timestamp").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(body.get("data").get("id").stringValue()).isEqualTo(thing.toString());
        assertThat(body.get("data").get("url").stringValue()).endsWith("/place/" + thing);
        assertThat(body.get("data").get("organisation").stringValue())
                .isEqualTo(garden.id().toString());
        assertThat(it.body()).doesNotContain("Jardins", "Lucie");
        assertThat(page()).contains("reçu (1)", "réponse 204", "tentative n° 1");
        sender.run();
        assertThat(tool.all).as("once is enough").hasSize(1);
    }

    @Test
    void what_nobody_asked_for_and_what_others_do_is_not_told() {
        asked(tool.address("/crochet"));
        var other = neighbours.association("La Scierie", neighbours.person("Otto"));
        webhooks.happened(POST, List.of(other.id()), Ids.next(), "/place/1");
        happens("market.deal.moved");
        sender.run();
        assertThat(tool.all).isEmpty();
    }

    @Test
    void what_did_not_happen_after_all_is_not_told() {
        asked(tool.address("/crochet"));
        transaction.executeWithoutResult(status -> {
            happens(POST);
            status.setRollbackOnly();
        });
        sender.run();
        assertThat(tool.all).isEmpty();
    }

    @Test
    void the_instance_is_told_of_what_everybody_may_read_and_of_nothing_else() {
        var ada = neighbours.person("Ada", InstanceRole.ADMINISTRATOR);
        var form = neighbours.signedIn(ada).get("/administration/webhooks");
        assertThat(form.text())
                .contains("une offre ou une recherche est publiée")
                .doesNotContain("facture");
        neighbours
                .signedIn(ada)
                .post(
                        "/administration/webhooks",
                        "adresse",
                        tool.address("/fabrique"),
                        "types",
                        POST,
                        "types",
                        INVOICE);
        happens(INVOICE);
        happens(POST);
        sender.run();
        assertThat(tool.all).hasSize(1);
        assertThat(tool.all.getFirst().body()).contains(POST).doesNotContain("organisation");
    }

    @Test
    void only_managers_keep_the_addresses_of_an_organisation() {
        asked(tool.address("/crochet"));
        var stranger = neighbours.person("Passante");
        assertThat(neighbours.signedIn(stranger).get(home()).status()).isEqualTo(403);
        var other = neighbours.association("La Scierie", stranger);
        var elsewhere = "/webhooks/" + other.id() + "/" + only();
        assertThat(neighbours.signedIn(stranger).get(elsewhere).status()).isEqualTo(404);
        assertThat(neighbours.signedIn(stranger).post(elsewhere + "/retrait").status())
                .isEqualTo(404);
        assertThat(neighbours.signedIn(stranger).post(elsewhere + "/secret").status())
                .isEqualTo(404);
        assertThat(rows.of(garden.id())).hasSize(1);
    }

    @Test
    void what_is_not_taken_comes_again_later_and_later_for_a_day_then_the_address_is_stopped_and_its_manager_told() {
        asked(tool.address("/panne"));
        tool.answers("/panne", 503);
        happens(POST);
        sender.run();
        assertThat(page()).contains("en attente (1)", "réponse 503", "La suivante le");
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
                .query(Long.class)
                .single();
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
    void no_redirect_is_followed() {
        asked(tool.address("/renvoi"));
        tool.answers("/renvoi", 302);
        happens(POST);
        sender.run();
        assertThat(tool.all).extracting(Receiver.Received::path).containsExactly("/renvoi");
        assertThat(page()).contains("réponse 302");
    }

    @Test
    void private_addresses_are_refused_when_typed_and_when_called() {
        asked(tool.address("/crochet"));
        opened.here(false);
        for (var it : List.of(
                "http://exemple.org/",
                "https://127.0.0.1/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest",
                "https://moi:secret@1.1.1.1/",
                "https://1.1.1.1:8443/",
                "ftp://exemple.org/",
                "n’importe quoi")) assertThat(asked(it).status()).as(it).isEqualTo(422);
        assertThat(rows.of(garden.id())).hasSize(1);
        happens(POST);
        sender.run();
        assertThat(tool.all).as("it was allowed when it was typed").isEmpty();
        assertThat(page()).contains("adresse refusée");
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

    @Test
    void a_kind_that_no_room_brings_is_a_fault() {
        assertThatThrownBy(() -> happens("market.nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_journal_tells_who_added_and_who_removed() {
        asked(tool.address("/crochet"));
        neighbours
                .signedIn(lucie)
                .get(home() + "/" + only())
                .form("Retirer cette adresse")
                .submit();
        assertThat(rows.of(garden.id())).isEmpty();
        assertThat(db.sql("select act from people.rights_change where organisation = :o order by at, id")
                        .param("o", garden.id().value())
                        .query(String.class)
                        .list())
                .contains("WEBHOOK_ADDED", "WEBHOOK_REMOVED");
    }
}
