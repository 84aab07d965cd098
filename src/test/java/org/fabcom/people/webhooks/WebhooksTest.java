package org.fabcom.people.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Another tool is told, signed, of what happens; seen from that tool and from the pages. */
@FabComTest
class WebhooksTest extends ToolWorld {

    private final TransactionTemplate transaction;

    WebhooksTest(ApplicationContext beans, TransactionTemplate transaction) throws IOException {
        super(beans);
        this.transaction = transaction;
    }

    @Test
    void what_happens_arrives_signed_with_the_secret_that_was_shown_once() throws IOException {
        var secret = secret(asked(tool.address("/crochet")));
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
        assertThat(form.text()).contains("une offre ou une demande est publiée").doesNotContain("facture");
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
    void the_page_of_a_new_secret_can_be_looked_at_again_for_ten_minutes_and_draws_no_other() {
        var shown = secret(asked(tool.address("/crochet")));
        var manager = neighbours.signedIn(lucie);
        var one = home() + "/" + only();
        assertThat(secret(manager.get(one + "/secret"))).isEqualTo(shown);
        var drawn = manager.get(one).form("Tirer un nouveau secret").submit();
        assertThat(drawn.location()).isEqualTo(one + "/secret");
        var fresh = secret(drawn);
        assertThat(secret(manager.get(drawn.location()))).isEqualTo(fresh).isNotEqualTo(shown);
        assertThat(rows.find(only()).orElseThrow().number()).isEqualTo(2);
        clock.forward(Duration.ofMinutes(11));
        assertThat(neighbours.signedIn(lucie).get(drawn.location()).location()).isEqualTo(one);
    }

    @Test
    void what_an_address_lacks_is_said() {
        opened.here(false);
        assertThat(asked("https://n’existe.pas.example/crochet").text())
                .contains("ce signe n’est pas à sa place : « ’ »");
        assertThat(asked("http://exemple.org/crochet").text()).contains("L’adresse commence par https://");
        assertThat(asked("https://moi:secret@1.1.1.1/").text()).contains("ni nom, ni mot de passe");
        assertThat(asked("https://1.1.1.1:8443/").text()).contains("port 8443");
        assertThat(asked("https://10.0.0.1/").text()).contains("réseau privé");
        assertThat(asked("1.1.1.1/crochet").status()).isEqualTo(303);
        assertThat(rows.of(garden.id()).getFirst().address()).hasToString("https://1.1.1.1/crochet");
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
    void what_it_tells_is_changed_in_place_and_the_secret_stays() {
        var secret = secret(asked(tool.address("/crochet")));
        var one = neighbours.signedIn(lucie).get(home() + "/" + only());
        assertThat(one.page().select("input[name=types][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(POST, INVOICE);
        var changed = one.form("Annoncer cela")
                .untick("une offre ou une demande est publiée")
                .submit();
        assertThat(changed.follow().text()).contains("Ce qui est annoncé à cette adresse a changé");
        happens(POST);
        happens(INVOICE);
        sender.run();
        assertThat(tool.all).hasSize(1);
        var it = tool.all.getFirst();
        assertThat(it.body()).contains(INVOICE);
        assertThat(rows.of(garden.id())).hasSize(1);
        assertThat(secret).isNotEmpty();
        assertThat(rows.find(only()).orElseThrow().number())
                .as("the same secret")
                .isEqualTo(1);
        assertThat(db.sql("select count(*) from people.rights_change where organisation = :o and act = 'WEBHOOK_KINDS'")
                        .param("o", garden.id().value())
                        .single(Integer.class))
                .isEqualTo(1);
    }

    @Test
    void an_address_tells_something_and_only_managers_say_what() {
        asked(tool.address("/crochet"));
        var path = home() + "/" + only() + "/types";
        var refused = neighbours.signedIn(lucie).post(path);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choisissez au moins une chose");
        assertThat(neighbours
                        .signedIn(neighbours.person("Passante"))
                        .post(path, "types", POST)
                        .status())
                .isEqualTo(403);
        assertThat(rows.of(garden.id()).getFirst().kinds()).containsExactlyInAnyOrder(POST, INVOICE);
        neighbours.signedIn(lucie).post(path, "types", POST, "types", "people.nothing");
        assertThat(rows.of(garden.id()).getFirst().kinds())
                .as("what is not offered is not taken")
                .containsExactly(POST);
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
                        .list(String.class))
                .contains("WEBHOOK_ADDED", "WEBHOOK_REMOVED");
    }
}
