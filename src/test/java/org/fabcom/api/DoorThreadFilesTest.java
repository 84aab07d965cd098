package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Person;
import org.fabcom.plan.Accompanied;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Subject;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Files of threads by programs: sent with a message and saved by those who read it, as on the page. */
@FabComTest
@WithCatalogue
class DoorThreadFilesTest extends WithThreads {

    private static final String FILE = SAY + "/{message}/files/{file}";

    DoorThreadFilesTest(ApplicationContext application) {
        super(application);
    }

    private WebAnswer sends(Person who, String key, Map<String, String> files, String... fields) {
        return sends(who, back, key, files, fields);
    }

    private WebAnswer sends(Person who, Subject about, String key, Map<String, String> files, String... fields) {
        var program = programs.program(who).with("Idempotency-Key", key);
        return Programs.upload(program, at(about) + "/messages", "fichiers", files, fields);
    }

    private JsonNode thread(Person who) {
        return contract.holds("GET", ONE, 200, programs.program(who).get(at(back)));
    }

    private static String file(Subject about, JsonNode message, int which) {
        return at(about) + "/messages/" + message.get("id").asString() + "/files/"
                + message.at("/files/" + which + "/id").asString();
    }

    private static String refused(JsonNode problem) {
        return problem.at("/errors/0/pointer").asString() + " "
                + problem.at("/errors/0/detail").asString("");
    }

    @Test
    void what_is_sent_with_a_message_is_saved_by_those_who_read_it_and_by_nobody_else() {
        var files = new TreeMap<>(Map.of("bilan.csv", "mois;kg\njuin;12\n", "mot.txt", "à relire"));
        contract.holds(
                "POST",
                SAY,
                201,
                sends(
                        lucie,
                        "m",
                        files,
                        "texte",
                        "Le bilan",
                        "prevenir",
                        yann.id().toString()));
        var message = thread(yann).at("/messages/0");
        assertThat(message.get("words").asString()).isEqualTo("Le bilan");
        assertThat(message.get("called").toString()).contains("Yann");
        assertThat(message.get("files").valueStream().map(it -> it.get("name").asString() + " " + it.get("bytes")))
                .containsExactlyInAnyOrder("bilan.csv 16", "mot.txt 9");
        int first = message.at("/files/0/name").asString().equals("bilan.csv") ? 0 : 1;
        var saved = programs.program(yann).get(file(back, message, first));
        contract.holds("GET", FILE, 200, saved);
        assertThat(saved.body()).isEqualTo("mois;kg\njuin;12\n");
        assertThat(saved.header("Content-Type")).startsWith("text/csv");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment").contains("bilan.csv");
        assertThat(saved.header("Cache-Control")).contains("no-store");
        var odile = neighbours.person("Odile");
        contract.holds("GET", FILE, 404, programs.program(odile).get(file(back, message, first)));
        contract.holds("POST", SAY, 404, sends(odile, "m", files, "texte", "Me voilà"));
        assertThat(threads.messages(back)).hasSize(1);
    }

    @Test
    void words_may_be_missing_beside_a_file_and_the_same_key_sends_it_once() {
        var one = Map.of("a.txt", "contenu");
        var made = contract.holds("POST", SAY, 201, sends(lucie, "m", one));
        assertThat(contract.holds("POST", SAY, 200, sends(lucie, "m", one))).isEqualTo(made);
        var other = contract.holds("POST", SAY, 422, sends(lucie, "m", Map.of("a.txt", "autre contenu")));
        assertThat(other.get("code").asString()).isEqualTo("FC-0465");
        contract.holds("POST", SAY, 422, sends(lucie, "m", Map.of()));
        assertThat(threads.messages(back))
                .singleElement()
                .satisfies(it -> assertThat(it.files()).hasSize(1));
    }

    @Test
    void of_two_files_with_one_key_at_the_same_instant_one_is_sent_and_the_other_refused() throws Exception {
        var two = Together.all(List.<Callable<WebAnswer>>of(
                () -> sends(lucie, "m", Map.of("a.txt", "oui")), () -> sends(lucie, "m", Map.of("a.txt", "non"))));
        assertThat(two).extracting(WebAnswer::status).containsExactlyInAnyOrder(201, 422);
        assertThat(threads.messages(back)).hasSize(1);
    }

    @Test
    void what_the_page_does_not_take_is_refused_beside_its_field_and_nothing_is_said() {
        var large = Map.of("film.txt", "x".repeat((int) Parcels.LARGEST + 1));
        assertThat(refused(contract.holds("POST", SAY, 422, sends(lucie, "m", large, "texte", "Mon film"))))
                .startsWith("/fichiers");
        contract.holds("POST", SAY, 422, sends(lucie, "m", Map.of("outil.pdf", "#!/bin/sh"), "texte", "x"));
        var six = new TreeMap<String, String>();
        for (int i = 0; i < 6; i++) six.put("f" + i + ".txt", "texte " + i);
        contract.holds("POST", SAY, 422, sends(lucie, "m", six, "texte", "x"));
        assertThat(refused(
                        contract.holds("POST", SAY, 422, sends(lucie, "m", Map.of("a.txt", "a"), "lecteurs", "TEAM"))))
                .startsWith("/lecteurs");
        contract.holds(
                "POST",
                SAY,
                400,
                Programs.upload(programs.program(lucie), at(back) + "/messages", "fichiers", Map.of("a.txt", "a")));
        table.close(back, "Le café est fermé");
        contract.holds("POST", SAY, 403, sends(lucie, "m", Map.of("a.txt", "a")));
        assertThat(threads.messages(back)).isEmpty();
    }

    @Test
    void the_files_of_notes_and_of_what_was_withdrawn_are_read_by_no_program() {
        var made = contract.holds("POST", SAY, 201, sends(lucie, "m", Map.of("erreur.txt", "pas celui-là")));
        var message = thread(yann).at("/messages/0");
        threads.withdraw(
                back,
                Audience.EVERYONE,
                java.util.UUID.fromString(made.get("id").asString()),
                lucie.id());
        contract.holds("GET", FILE, 404, programs.program(yann).get(file(back, message, 0)));
        assertThat(thread(yann).at("/messages/0/files").isEmpty()).isTrue();
        neighbours
                .signedIn(yann)
                .upload(
                        back.url(),
                        "fichiers",
                        "interne.txt",
                        "secret".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Map.of(
                                "texte",
                                "Pour nous",
                                "lecteurs",
                                "TEAM",
                                "cle",
                                Ids.next().toString()));
        var note = threads.before(back, true, java.time.Instant.parse("9999-01-01T00:00:00Z"), 9).stream()
                .filter(it -> it.audience() == Audience.TEAM)
                .findFirst()
                .orElseThrow();
        var address = at(back) + "/messages/" + note.id() + "/files/"
                + note.files().getFirst().id();
        contract.holds("GET", FILE, 404, programs.program(yann).get(address));
    }

    @Test
    void of_a_closed_room_no_file_is_sent_or_saved() {
        var garden = new Accompanied(application).garden().accepted();
        var thread = new Subject("accompaniment.case", garden.file.id().value());
        contract.holds("POST", SAY, 201, sends(garden.lucie, thread, "m", Map.of("statuts.txt", "article 1")));
        var message = contract.holds(
                        "GET", ONE, 200, programs.program(garden.lucie).get(at(thread)))
                .at("/messages/0");
        contract.holds("GET", FILE, 200, programs.program(garden.lucie).get(file(thread, message, 0)));
        answers.save(Map.of("room.accompaniment", "closed"), null);
        try {
            contract.holds("GET", FILE, 404, programs.program(garden.lucie).get(file(thread, message, 0)));
            contract.holds("POST", SAY, 404, sends(garden.lucie, thread, "n", Map.of("statuts.txt", "article 2")));
        } finally {
            answers.save(Map.of("room.accompaniment", ""), null);
        }
    }
}
