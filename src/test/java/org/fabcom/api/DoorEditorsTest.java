package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.instance.Answers;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The editor's queues by programs: openings of hosts, first alternatives, licences that are lists. */
@FabComTest
@WithCatalogue
class DoorEditorsTest extends WithEditor {

    private static final String OFFERS = "/api/v1/catalogue/{slug}/offers";
    private static final String OFFER = OFFERS + "/{id}/{act}";
    private static final String CHOICES = "/api/v1/choices";
    private static final String CHOICE = CHOICES + "/{use}/{act}";
    private static final String DOUBTS = "/api/v1/licence-doubts";
    private static final String DOUBT = DOUBTS + "/{slug}";
    private static final String LISTED = "deux-licences";

    private final Answers answers;

    DoorEditorsTest(ApplicationContext application, Answers answers) {
        super(application);
        this.answers = answers;
    }

    private static String seen(JsonNode it) {
        return it.get("seen").isNull() ? "" : it.get("seen").asString();
    }

    private JsonNode offer() {
        return contract.holds("GET", OFFERS, 200, editor.get("/api/v1/catalogue/nextcloud/offers"))
                .at("/items/0");
    }

    private static String closing(String seen) {
        return "{\"status\": \"closing\", \"closes\": \"2027-01-31\", \"url\": \"https://exemple.fr/places\","
                + " \"title\": \"Nos places\", \"read\": \"2026-11-20\", \"seen\": \"" + seen + "\"}";
    }

    @Test
    void an_editor_says_whether_a_host_takes_newcomers_and_lets_its_source_speak_again() {
        var before = offer();
        var path = "/api/v1/catalogue/nextcloud/offers/" + before.get("id").asString();
        var said = post(200, OFFER, path + "/set", closing(seen(before)));
        assertThat(said.get("status").asString()).isEqualTo("closing");
        assertThat(said.get("closes").asString()).isEqualTo("2027-01-31");
        assertThat(said.get("edited").asBoolean()).isTrue();
        assertThat(offer()).isEqualTo(said);
        assertThat(post(409, OFFER, path + "/set", closing(seen(before)))
                        .get("code")
                        .asString())
                .as("read before somebody said so")
                .isEqualTo("FC-0409");
        var back = post(200, OFFER, path + "/release", "{\"seen\": \"" + seen(said) + "\"}");
        assertThat(back.get("status")).isEqualTo(before.get("status"));
        assertThat(back.get("source")).isEqualTo(before.get("source"));
        assertThat(back.get("edited").asBoolean()).isFalse();
    }

    @Test
    void what_is_wrong_of_an_offer_is_told_by_its_field_and_one_of_elsewhere_is_not_found() {
        var path = "/api/v1/catalogue/nextcloud/offers/" + offer().get("id").asString();
        var wrong = post(422, OFFER, path + "/set", "{\"status\": \"beaucoup\", \"url\": \"nulle part\"}");
        assertThat(wrong.get("errors").toString()).contains("/status", "/url", "/read");
        post(404, OFFER, path.replace("nextcloud", "wekan") + "/set", closing(""));
        Programs.cannotBeRead(contract, editor, OFFER, path + "/set");
        assertThat(offer().get("edited").asBoolean()).isFalse();
    }

    private JsonNode choice(String use) {
        return contract.holds("GET", CHOICES, 200, web.visitor().get(CHOICES))
                .get("items")
                .valueStream()
                .filter(it -> it.get("use").asString().equals(use))
                .findFirst()
                .orElseThrow();
    }

    private static String rallly(String reason, String seen) {
        return "{\"software\": \"rallly\", \"open\": \"https://rallly.co/\", \"host\": \"\", \"reason\": \"" + reason
                + "\", \"seen\": \"" + seen + "\"}";
    }

    @Test
    void an_editor_chooses_otherwise_and_lets_the_choice_of_the_start_hold_again() {
        var before = choice("datepoll");
        var path = CHOICES + "/datepoll";
        var wrong = post(422, CHOICE, path + "/set", "{\"software\": \"doodle\", \"reason\": \"\"}");
        assertThat(wrong.get("errors").toString()).contains("/software", "/reason");
        var chosen = post(200, CHOICE, path + "/set", rallly("Essayé ici.", seen(before)));
        assertThat(chosen.get("software").asString()).isEqualTo("rallly");
        assertThat(chosen.get("starter").asBoolean()).isFalse();
        assertThat(choice("datepoll")).isEqualTo(chosen);
        assertThat(contract.holds("GET", CHOICES, 200, web.visitor().get(CHOICES))
                        .toString())
                .as("who chose is nobody's business outside")
                .doesNotContain("Mireille");
        post(409, CHOICE, path + "/set", rallly("Autrement.", seen(before)));
        post(409, CHOICE, path + "/release", "{\"seen\": \"" + seen(before) + "\"}");
        var back = post(200, CHOICE, path + "/release", "{\"seen\": \"" + seen(chosen) + "\"}");
        assertThat(back.get("starter").asBoolean()).isTrue();
        assertThat(back.get("software")).isEqualTo(before.get("software"));
        post(404, CHOICE, CHOICES + "/rien-de-tel/set", rallly("x", ""));
        Programs.cannotBeRead(contract, editor, CHOICE, path + "/set");
    }

    @Test
    void of_two_who_choose_at_the_same_instant_one_is_told_that_somebody_was_faster() throws Exception {
        var seen = seen(choice("datepoll"));
        var path = CHOICES + "/datepoll/set";
        var two = Together.all(List.<Callable<WebAnswer>>of(
                () -> Programs.send(editor, path, rallly("L’un.", seen)),
                () -> Programs.send(editor, path, rallly("L’autre.", seen))));
        assertThat(two).extracting(WebAnswer::status).containsExactlyInAnyOrder(200, 409);
        post(200, CHOICE, CHOICES + "/datepoll/release", "{\"seen\": \"" + seen(choice("datepoll")) + "\"}");
    }

    /** The page says so too, with what was typed still there. */
    @Test
    void whoever_read_an_older_choice_on_the_page_is_told_and_may_choose_again() {
        var visitor = neighbours.signedIn(mireille);
        var form = visitor.get("/catalogue/choix/datepoll").form("Choisir");
        post(200, CHOICE, CHOICES + "/datepoll/set", rallly("Avant vous.", seen(choice("datepoll"))));
        var late = form.fill("Logiciel", "rallly")
                .fill("Adresse à ouvrir", "https://rallly.co/")
                .fill("Hébergeur", "")
                .fill("Raison", "Après coup.")
                .submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("quelqu’un d’autre a choisi");
        assertThat(late.form("Choisir").submit().follow().status()).isEqualTo(200);
        assertThat(choice("datepoll").get("reason").asString()).isEqualTo("Après coup.");
        post(200, CHOICE, CHOICES + "/datepoll/release", "{\"seen\": \"" + seen(choice("datepoll")) + "\"}");
    }

    private void bring() {
        var text = """
                id: %s
                name: Deux licences
                summary: "Un outil."
                needs: [wiki]
                license: {spdx: "AGPL-3.0, BUSL-1.1", source: {url: "https://double.example/LICENSE", title: "Sa licence"}, read: 2026-11-20}
                """.formatted(LISTED);
        var kind = imports.kind("starter").orElseThrow();
        var file = new ImportSource.Entry("software/" + LISTED + ".yml", text.getBytes(StandardCharsets.UTF_8));
        var source = ImportSource.of("dossier", List.of(file));
        imports.read(imports.open(kind, source, null), kind, source, false);
    }

    private JsonNode doubt(String slug) {
        return contract.holds("GET", DOUBTS, 200, editor.get(DOUBTS))
                .get("items")
                .valueStream()
                .filter(it -> it.get("slug").asString().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_licence_that_is_a_list_is_settled_once_and_taken_back() {
        bring();
        var doubt = doubt(LISTED);
        assertThat(doubt.get("licences").valueStream().map(JsonNode::asString)).containsExactly("AGPL-3.0", "BUSL-1.1");
        var path = DOUBTS + "/" + LISTED;
        assertThat(post(422, DOUBT, path, "{\"way\": \"peut-être\"}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/way");
        Programs.cannotBeRead(contract, editor, DOUBT, path);
        var settled = post(200, DOUBT, path, "{\"way\": \"choix\", \"seen\": \"" + seen(doubt) + "\"}");
        assertThat(settled.get("licence").asString()).isEqualTo("AGPL-3.0 OR BUSL-1.1");
        post(409, DOUBT, path, "{\"way\": \"toutes\", \"seen\": \"" + seen(doubt) + "\"}");
        post(404, DOUBT, DOUBTS + "/rien-de-tel", "{\"way\": \"toutes\"}");
        var release = "{\"seen\": \"" + settled.get("edit").asString() + "\"}";
        post(200, FIELD, "/api/v1/catalogue/" + LISTED + "/fields/licence/release", release);
        assertThat(doubt(LISTED).get("licences")).isEqualTo(doubt.get("licences"));
    }

    @Test
    void nobody_else_decides_and_in_a_closed_room_nobody() {
        var lucie = programs.program(neighbours.person("Lucie"));
        var path = "/api/v1/catalogue/nextcloud/offers/" + offer().get("id").asString() + "/set";
        contract.holds("POST", OFFER, 403, Programs.send(lucie, path, closing("")));
        contract.holds("POST", CHOICE, 403, Programs.send(lucie, CHOICES + "/datepoll/set", rallly("x", "")));
        contract.holds("GET", DOUBTS, 403, lucie.get(DOUBTS));
        answers.save(Map.of("room.catalogue", "closed"), null);
        try {
            assertThat(web.visitor().get(CHOICES).status()).isEqualTo(404);
            assertThat(Programs.send(editor, path, closing("")).status()).isEqualTo(404);
            assertThat(editor.get(DOUBTS).status()).isEqualTo(404);
        } finally {
            answers.save(Map.of("room.catalogue", ""), null);
        }
    }
}
