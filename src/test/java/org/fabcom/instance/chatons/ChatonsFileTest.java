package org.fabcom.instance.chatons;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.instance.Deeds;
import org.fabcom.instance.Question;
import org.junit.jupiter.api.Test;

class ChatonsFileTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String BASE = "https://fabrique.example";

    private static Properties read(String text) throws IOException {
        var read = new Properties();
        read.load(new StringReader(text));
        return read;
    }

    private static Deeds deeds(Object... pairs) {
        var answers = new java.util.HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) answers.put(((Question) pairs[i]).key(), (String) pairs[i + 1]);
        return new Deeds(true, Map.copyOf(answers));
    }

    @Test
    void what_nobody_said_is_left_out() throws IOException {
        var file = read(ChatonsFile.organization(deeds(Question.PUBLISHER, "La Fabrique"), BASE, NOON));
        assertThat(file)
                .containsEntry("file.class", "organization")
                .containsEntry("file.datetime", "2026-11-26T12:00:00")
                .containsEntry("organization.name", "La Fabrique")
                .containsEntry("subs.fabcom", BASE + "/chatons/fabcom.properties")
                .doesNotContainKeys("organization.type", "organization.country.code", "organization.contact.email");
        var service = read(ChatonsFile.service(deeds(), BASE, NOON));
        assertThat(service)
                .containsEntry("software.name", "FabCom")
                .doesNotContainKeys(
                        "service.registration", "service.registration.load", "host.provider.type", "host.name");
    }

    @Test
    void words_of_the_administrators_become_codes_and_unknown_words_nothing() throws IOException {
        var deeds = deeds(
                Question.CHATONS_TYPE, "Coopérative",
                Question.CHATONS_HOSTING, "Serveur loué",
                Question.CHATONS_SERVER, "un gros",
                Question.CHATONS_COUNTRY, "fr",
                Question.CHATONS_REGISTRATION, "membres",
                Question.CHATONS_LOAD, "complet");
        assertThat(read(ChatonsFile.organization(deeds, BASE, NOON)))
                .containsEntry("organization.type", "COOPERATIVE")
                .containsEntry("organization.country.code", "FR");
        assertThat(read(ChatonsFile.service(deeds, BASE, NOON)))
                .containsEntry("host.provider.type", "HOSTEDSERVER")
                .containsEntry("service.registration", "Member")
                .containsEntry("service.registration.load", "FULL")
                .doesNotContainKey("host.server.type");
    }

    @Test
    void an_answer_of_several_lines_cannot_add_a_key() throws IOException {
        var deeds = deeds(Question.TAGLINE, "Un mot\nsubs.evil = https://evil.example/x.properties \\");
        var file = read(ChatonsFile.organization(deeds, BASE, NOON));
        assertThat(file).doesNotContainKey("subs.evil").containsEntry("organization.website", BASE);
        assertThat(file.getProperty("organization.description"))
                .startsWith("Un mot subs.evil")
                .endsWith("\\");
    }
}
