package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Person;
import org.fabcom.plan.Accompanied;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Subject;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Threads by programs of those who take part: read, and something said once; never the notes of a team. */
@FabComTest
@WithCatalogue
class DoorThreadsTest extends WithThreads {

    DoorThreadsTest(ApplicationContext application) {
        super(application);
    }

    private WebAnswer says(Person who, String key, String body) {
        return programs.once(who, null, key, at(back) + "/messages", body);
    }

    private String read(Person who, Subject it) {
        return contract.holds("GET", ONE, 200, programs.program(who).get(at(it)))
                .toString();
    }

    private String list(Person who) {
        return contract.holds("GET", LIST, 200, programs.program(who).get(LIST)).toString();
    }

    @Test
    void what_one_says_is_said_once_for_each_key_and_read_by_those_who_take_part() {
        assertThat(list(lucie)).isEqualTo("{\"items\":[]}");
        var body = "{\"words\": \"Bonjour Yann,\\nà demain\"}";
        var made = contract.holds("POST", SAY, 201, says(lucie, "m", body));
        assertThat(contract.holds("POST", SAY, 200, says(lucie, "m", body))).isEqualTo(made);
        var other = contract.holds("POST", SAY, 422, says(lucie, "m", body.replace("demain", "lundi")));
        assertThat(other.get("code").asString()).isEqualTo("FC-0465");
        contract.holds("POST", SAY, 201, says(lucie, "n", body));
        assertThat(threads.messages(back)).hasSize(2);
        assertThat(read(yann, back)).contains("Bonjour Yann", made.get("id").asString(), "\"author\":\"Lucie\"");
        assertThat(list(lucie)).contains(back.id().toString());
        assertThat(list(yann)).as("he was told of it").contains(back.id().toString());
    }

    @Test
    void of_two_texts_with_one_key_at_the_same_instant_one_is_said_and_the_other_refused() throws Exception {
        var answers = programs.twentyAtOnce(
                lucie, null, at(back) + "/messages", n -> "{\"words\": \"" + (n % 2 == 0 ? "Oui" : "Non") + "\"}");
        assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(9);
        assertThat(answers).filteredOn(it -> it.status() == 422).hasSize(10);
        assertThat(answers)
                .filteredOn(it -> it.status() == 422)
                .allMatch(it -> it.body().contains("FC-0465"));
        assertThat(threads.messages(back)).hasSize(1);
        var two = contract.holds("POST", SAY, 422, says(lucie, "l", "{\"words\": [\"a\", \"b\"]}"));
        assertThat(two.at("/errors/0/pointer").asString()).isEqualTo("/words");
    }

    @Test
    void strangers_find_nothing_and_say_nothing() {
        contract.holds("POST", SAY, 201, says(lucie, "m", "{\"words\": \"Entre nous\"}"));
        var odile = neighbours.person("Odile");
        contract.holds("GET", ONE, 404, programs.program(odile).get(at(back)));
        contract.holds("POST", SAY, 404, says(odile, "m", "{\"words\": \"Me voilà\"}"));
        assertThat(list(odile)).isEqualTo("{\"items\":[]}");
        contract.holds("GET", ONE, 404, programs.program(lucie).get(LIST + "/" + back.kind() + "/42"));
        contract.holds("GET", ONE, 404, programs.program(lucie).get(LIST + "/rien.de-tel/" + back.id()));
        assertThat(threads.messages(back)).hasSize(1);
    }

    @Test
    void notes_of_the_team_are_read_by_no_program_not_even_the_teams() {
        threads.say(back, yann.id(), "La trésorière hésite", Audience.TEAM, List.of(), Ids.next());
        threads.say(back, yann.id(), "Rendez-vous mardi", Audience.EVERYONE, List.of(), Ids.next());
        for (var who : List.of(yann, lucie))
            assertThat(read(who, back)).contains("Rendez-vous mardi").doesNotContain("hésite");
        contract.holds("POST", SAY, 422, says(yann, "m", "{\"words\": \"x\", \"lecteurs\": \"TEAM\"}"));
    }

    @Test
    void what_the_page_refuses_is_refused_beside_its_field() {
        for (var wrong : new String[] {"{}", "{\"words\": \"  \"}", "{\"words\": \"" + "x".repeat(4001) + "\"}"})
            assertThat(contract.holds("POST", SAY, 422, says(lucie, "m", wrong))
                            .at("/errors/0/pointer")
                            .asString())
                    .isEqualTo("/words");
        var odile = neighbours.person("Odile").id();
        assertThat(contract.holds(
                                "POST",
                                SAY,
                                422,
                                says(lucie, "m", "{\"words\": \"x\", \"called\": [\"" + odile + "\"]}"))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/called");
        var program = programs.program(lucie);
        contract.holds("POST", SAY, 400, Programs.send(program, at(back) + "/messages", "{\"words\": \"x\"}"));
        Programs.cannotBeRead(contract, program.with("Idempotency-Key", "k"), SAY, at(back) + "/messages");
        contract.holds("GET", ONE, 400, programs.program(lucie).get(at(back) + "?avant=hier"));
        table.close(back, "Le café est fermé");
        contract.holds("POST", SAY, 403, says(lucie, "m", "{\"words\": \"x\"}"));
        assertThat(read(lucie, back)).contains("\"writes\":false", "Le café est fermé");
        assertThat(threads.messages(back)).isEmpty();
    }

    @Test
    void what_its_author_took_back_is_read_no_more_and_a_repeat_does_not_say_it_again() {
        var made = contract.holds("POST", SAY, 201, says(lucie, "m", "{\"words\": \"Oups\"}"));
        threads.withdraw(
                back,
                Audience.EVERYONE,
                java.util.UUID.fromString(made.get("id").asString()),
                lucie.id());
        contract.holds("POST", SAY, 200, says(lucie, "m", "{\"words\": \"Oups\"}"));
        assertThat(read(yann, back)).contains("\"words\":null").doesNotContain("Oups");
        assertThat(threads.messages(back)).hasSize(1);
    }

    @Test
    void of_a_closed_room_no_thread_is_read_neither_here_nor_on_its_page() {
        var garden = new Accompanied(application).garden().accepted();
        var thread = new Subject("accompaniment.case", garden.file.id().value());
        threads.say(thread, garden.lucie.id(), "Bonjour", Audience.EVERYONE, List.of(), Ids.next());
        assertThat(list(garden.lucie)).contains(thread.id().toString());
        assertThat(read(garden.lucie, thread)).contains("Bonjour");
        answers.save(Map.of("room.accompaniment", "closed"), null);
        try {
            contract.holds("GET", ONE, 404, programs.program(garden.lucie).get(at(thread)));
            contract.holds(
                    "POST",
                    SAY,
                    404,
                    programs.once(garden.lucie, null, "m", at(thread) + "/messages", "{\"words\": \"x\"}"));
            assertThat(list(garden.lucie)).doesNotContain(thread.id().toString());
            assertThat(garden.volunteer.get(thread.url()).status()).isEqualTo(404);
        } finally {
            answers.save(Map.of("room.accompaniment", ""), null);
        }
    }
}
