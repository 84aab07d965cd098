package org.fabcom.agenda.appointments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;

/** A50: appointments of RDV Service Public, told by signed messages over HTTP. */
@FabComTest
class RdvTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final Person lucie;
    private final Person yann;
    private final Organisation garden;
    private String key = "";

    RdvTest(Web web, Neighbours neighbours, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.lucie = neighbours.person("Lucie Perrin");
        db.sql("delete from web.attempt").update();
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        garden = neighbours.association("Les Jardins", lucie);
        neighbours.seat(garden, yann, Seat.MEMBER);
        key = drawn("Tirer une clé et ouvrir");
    }

    @Test
    void the_key_is_shown_once_and_a_new_one_makes_the_former_useless() {
        assertThat(key).matches("[0-9a-f]{64}");
        var page = neighbours.signedIn(lucie).get(settings());
        assertThat(page.body()).doesNotContain(key);
        assertThat(page.text()).contains("Aucun message reçu pour l’instant");
        assertThat(told(1, "created", "unknown", 0, key).status()).isEqualTo(204);
        assertThat(neighbours.signedIn(lucie).get(settings()).text()).contains("Dernier message reçu");
        var former = key;
        key = drawn("Tirer une nouvelle clé");
        assertThat(told(1, "updated", "unknown", 1, former).status()).isEqualTo(404);
        assertThat(told(1, "updated", "unknown", 1, key).status()).isEqualTo(204);
        neighbours.signedIn(lucie).get(settings()).form("Ne plus rien recevoir").submit();
        assertThat(told(1, "updated", "unknown", 2, key).status()).isEqualTo(404);
        assertThat(neighbours.signedIn(yann).get(settings()).status()).isEqualTo(403);
    }

    @Test
    void an_appointment_comes_into_the_agenda_is_kept_proposes_an_act_and_may_be_declined() {
        told(7, "created", "unknown", 0, key);
        var mine = neighbours.signedIn(yann).get("/moi/agenda");
        assertThat(mine.text()).contains("Aide numérique", "prévu", "La Filature");
        assertThat(mine.click("Aide numérique").text()).contains("une personne", "on le change là-bas");
        assertThat(neighbours.signedIn(lucie).get("/moi/agenda").text()).doesNotContain("Aide numérique");
        var day = neighbours.signedIn(yann).get("/accompagnement/journee");
        assertThat(day.text()).doesNotContain("Rendez-vous honorés");
        assertThat(day.page().select("section:has(h2:contains(Rendez-vous)) li").text())
                .as("what is to come stands among the meetings")
                .contains("Aide numérique", "prévu", "La Filature");

        tell(message(7, "updated", "seen", 1, Instant.now().minus(Duration.ofDays(1))), key);
        day = neighbours.signedIn(yann).get("/accompagnement/journee");
        assertThat(day.text()).contains("Rendez-vous honorés, acte à noter (1)", "Aide numérique");
        var declined = day.form("Pas d’acte").submit().follow();
        assertThat(declined.text()).contains("pas d’acte pour ce rendez-vous").doesNotContain("Rendez-vous honorés");
        assertThat(declined.form("Annuler").submit().follow().text()).contains("Rendez-vous honorés");

        var form = neighbours.signedIn(yann).get("/accompagnement/journee").click("Noter l’acte");
        assertThat(form.text()).contains("Rempli depuis le rendez-vous");
        var act = form.form("Noter cet acte").tick("courriel").submit().follow();
        assertThat(act.text()).contains("45 min", "Les Jardins", "1 personne");
        assertThat(neighbours.signedIn(yann).get("/accompagnement/journee").text())
                .doesNotContain("Rendez-vous honorés");
        var again = form.form("Noter cet acte")
                .tick("courriel")
                .set("id", java.util.UUID.randomUUID().toString())
                .submit();
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void replays_and_older_messages_change_nothing_and_what_is_gone_stays_gone() {
        var first = message(9, "created", "unknown", 10, soon());
        assertThat(tell(first, key).status()).isEqualTo(204);
        assertThat(told(9, "updated", "excused", 20, key).status()).isEqualTo(204);
        assertThat(tell(first, key).status()).as("well received, once more").isEqualTo(204);
        assertThat(told(9, "updated", "seen", 15, key).status()).isEqualTo(204);
        assertThat(status(9)).isEqualTo("EXCUSED");
        told(9, "destroyed", "excused", 20, key);
        assertThat(gone(9)).isTrue();
        told(9, "updated", "unknown", 30, key);
        assertThat(gone(9)).isTrue();
        assertThat(neighbours.signedIn(yann).get("/moi/agenda").text()).doesNotContain("Aide numérique");
        assertThatThrownBy(() -> db.sql("update agenda.appointment set status = 'SEEN', gone = false where number = 9")
                        .update())
                .hasMessageContaining("an older message changes nothing");
        told(10, "destroyed", "unknown", 5, key);
        told(10, "created", "unknown", 4, key);
        assertThat(gone(10)).as("deleted before we heard of it").isTrue();
    }

    @Test
    void messages_in_any_order_and_all_at_once_end_as_the_newest_says() throws Exception {
        var all = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 30; i++) {
            var message = message(11, "updated", i == 29 ? "noshow" : "seen", i, soon());
            all.add(() -> tell(message, key).status());
            all.add(() -> tell(message, key).status());
        }
        Collections.shuffle(all, new Random(20261126));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var it : threads.invokeAll(all)) assertThat(it.get()).isEqualTo(204);
        }
        assertThat(status(11)).isEqualTo("NO_SHOW");
        assertThat(db.sql("select count(*) from agenda.appointment where organisation = :o and number = 11")
                        .param("o", garden.id().value())
                        .single(Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_wrong_signature_another_organisation_and_a_changed_byte_are_refused_alike() {
        var message = message(12, "created", "unknown", 0, soon());
        assertThat(send(garden, message, "").status()).isEqualTo(404);
        assertThat(send(garden, message, "00").status()).isEqualTo(404);
        assertThat(send(garden, message + " ", Signature.of(message.getBytes(UTF_8), key))
                        .status())
                .isEqualTo(404);
        var other = neighbours.association("Les autres", yann);
        assertThat(send(other, message, Signature.of(message.getBytes(UTF_8), key))
                        .status())
                .isEqualTo(404);
        var unknown = web.visitor()
                .with(Signature.HEADER, Signature.of(message.getBytes(UTF_8), key))
                .send("POST", "/api/rdv/" + java.util.UUID.randomUUID(), "application/json", message);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(db.sql("select count(*) from agenda.appointment where number = 12")
                        .single(Integer.class))
                .isZero();
    }

    @Test
    void what_is_too_long_or_unreadable_is_refused_and_other_models_are_let_pass() {
        assertThat(tell("{\"meta\":{\"model\":\"User\",\"event\":\"created\"},\"data\":{\"id\":3}}", key)
                        .status())
                .isEqualTo(204);
        assertThat(tell("{\"meta\":{\"model\":\"Rdv\"}}", key).status()).isEqualTo(422);
        assertThat(tell("not json", key).status()).isEqualTo(422);
        var long_ = "{\"a\":\"" + "x".repeat(RdvReceiver.LARGEST) + "\"}";
        assertThat(tell(long_, key).status()).isEqualTo(413);
    }

    @Test
    void an_appointment_is_not_there_for_whoever_does_not_hold_it() {
        told(13, "created", "unknown", 0, key);
        var path = neighbours
                .signedIn(yann)
                .get("/moi/agenda")
                .page()
                .select("a:contains(Aide numérique)")
                .attr("href");
        assertThat(path).startsWith("/agenda/rdv/");
        assertThat(neighbours.signedIn(lucie).get(path).status()).isEqualTo(404);
        var other = neighbours.person("Une autre", InstanceRole.MEDIATOR);
        var id = path.substring(path.lastIndexOf('/') + 1);
        tell(message(13, "updated", "seen", 5, Instant.now().minus(Duration.ofDays(1))), key);
        assertThat(neighbours.signedIn(other).get("/actes/nouveau?rdv=" + id).status())
                .isEqualTo(404);
        assertThat(neighbours
                        .signedIn(other)
                        .post("/actes/rdv/" + id + "/aucun")
                        .status())
                .isEqualTo(404);
    }

    private String drawn(String button) {
        var shown = neighbours.signedIn(lucie).get(settings()).form(button).submit();
        assertThat(shown.page().select("input#cle, input#adresse"))
                .as("whole, not cut in a field")
                .isEmpty();
        assertThat(shown.page().selectFirst("#adresse").text()).endsWith("/api/rdv/" + garden.id());
        return shown.page().selectFirst("#cle").text();
    }

    private String settings() {
        return "/structures/" + garden.id() + "/agenda/rdv";
    }

    private WebAnswer told(long number, String event, String status, int minute, String with) {
        return tell(message(number, event, status, minute, soon()), with);
    }

    private WebAnswer tell(String message, String with) {
        return send(garden, message, Signature.of(message.getBytes(UTF_8), with));
    }

    private WebAnswer send(Organisation to, String message, String signature) {
        var visitor = web.visitor();
        if (!signature.isEmpty()) visitor.with(Signature.HEADER, signature);
        return visitor.send("POST", "/api/rdv/" + to.id(), "application/json; charset=utf-8", message);
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
    }

    /** Of that minute of this morning. */
    private String message(long number, String event, String status, int minute, Instant starts) {
        var from = OffsetDateTime.ofInstant(starts, ZoneOffset.UTC);
        var at = Instant.now()
                .minus(Duration.ofHours(3))
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofMinutes(minute));
        return ToldTest.message(event, status, "\"payload_computed_at\":\"" + at + "\"")
                .replace("4217", "" + number)
                .replace("Yann@exemple.org", yann.email().text())
                .replace("2026-11-25T14:00:00.000+01:00", from.toString())
                .replace("2026-11-25T14:45:00.000+01:00", from.plusMinutes(45).toString());
    }

    private String status(int number) {
        return db.sql("select status from agenda.appointment where organisation = :o and number = :n")
                .param("o", garden.id().value(), "n", number)
                .single(String.class);
    }

    private boolean gone(int number) {
        return db.sql("select gone from agenda.appointment where organisation = :o and number = :n")
                .param("o", garden.id().value(), "n", number)
                .single(Boolean.class);
    }
}
