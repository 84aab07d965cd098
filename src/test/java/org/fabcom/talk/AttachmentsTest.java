package org.fabcom.talk;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import org.fabcom.files.Cellar;
import org.fabcom.files.Parcels;
import org.fabcom.files.Photo;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@FabComTest
class AttachmentsTest extends OneTable {

    private final Web web;

    AttachmentsTest(ApplicationContext beans) {
        super(beans);
        web = beans.getBean(Web.class);
    }

    private WebAnswer sends(Person who, String name, byte[] bytes, Map<String, String> fields) {
        return neighbours.signedIn(who).upload(subject.url(), "fichiers", name, bytes, fields);
    }

    private static Map<String, String> saying(String text) {
        return Map.of("texte", text, "cle", Ids.next().toString());
    }

    /** Whether they are taken or not: looking at them is what costs. A message without a file is no send of files. */
    @Test
    void a_hundred_sends_with_files_in_ten_minutes_are_enough() {
        var text = bytes("bonjour");
        for (int i = 0; i < 100; i++)
            assertThat(sends(lucie, "a.exe", text, Map.of("texte", "")).status())
                    .as("send %d", i)
                    .isNotEqualTo(429);
        var answer = sends(lucie, "a.exe", text, Map.of("texte", ""));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(sends(yann, "a.exe", text, Map.of("texte", "")).status())
                .as("another person")
                .isNotEqualTo(429);
    }

    @Test
    void a_file_sent_with_a_message_is_saved_by_those_who_read_it_and_by_nobody_else() {
        sends(lucie, "Bilan d’été.csv", bytes("mois;kg\njuin;12\n"), saying("Voici le bilan"));
        var page = neighbours.signedIn(yann).get(subject.url());
        var link = page.page().select(".files a");
        assertThat(link.text()).isEqualTo("Bilan d’été.csv");
        var file = neighbours.signedIn(yann).get(link.attr("href"));
        assertThat(file.body()).isEqualTo("mois;kg\njuin;12\n");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("filename*=UTF-8''Bilan");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(neighbours
                        .signedIn(neighbours.person("Autre"))
                        .get(link.attr("href"))
                        .status())
                .isEqualTo(404);
        assertThat(web.visitor().get(link.attr("href")).location()).startsWith("/connexion?suite=");
    }

    @Test
    void the_file_of_a_note_is_for_the_team() {
        var fields = new java.util.HashMap<>(saying("Pour nous"));
        fields.put("lecteurs", "TEAM");
        sends(yann, "interne.txt", bytes("secret de fabrique"), fields);
        var href = neighbours
                .signedIn(yann)
                .get(subject.url())
                .page()
                .select(".files a")
                .attr("href");
        assertThat(neighbours.signedIn(yann).get(href).status()).isEqualTo(200);
        assertThat(neighbours.signedIn(lucie).get(href).status()).isEqualTo(404);
        assertThat(neighbours.signedIn(lucie).get(subject.url()).body()).doesNotContain("interne.txt");
        assertThat(threads.messages(subject)).isEmpty();
    }

    @Test
    void a_photo_arrives_without_the_place_where_it_was_taken() throws Exception {
        sends(lucie, "jardin.jpg", Photo.taken(60, 30), saying("Le jardin"));
        var href = neighbours
                .signedIn(yann)
                .get(subject.url())
                .page()
                .select(".files a")
                .attr("href");
        var photo = neighbours.signedIn(yann).get(href).bytes();
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
    }

    @Test
    void what_can_not_be_kept_is_refused_with_the_reason_and_the_words_stay() {
        var large = sends(lucie, "film.txt", new byte[(int) Parcels.LARGEST + 1], saying("Mon film"));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text()).contains("« film.txt » dépasse 10,0 Mo").contains("envoyez un lien");
        assertThat(large.page().selectFirst("#texte").val().strip()).isEqualTo("Mon film");
        var program = sends(lucie, "outil.pdf", bytes("#!/bin/sh"), saying("Mon outil"));
        assertThat(program.text()).contains("nous ne le gardons pas");
        assertThat(threads.messages(subject)).isEmpty();
    }

    @Test
    void an_organisation_that_has_no_room_left_is_told_so_and_no_message_is_written() {
        var garden = neighbours.association("Les Jardins du Gué", lucie);
        table.charge(subject, garden.id());
        sends(lucie, "un.txt", bytes("un premier fichier"), saying("Un"));
        db.sql(
                        "update files.stored set size = :size where sha256 in (select sha256 from files.held where charged = :c)")
                .param("size", Cellar.QUOTA, "c", garden.id().value())
                .update();
        var refused = sends(lucie, "deux.txt", bytes("un deuxième fichier"), saying("Deux"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Il n’y a plus de place");
        assertThat(threads.messages(subject)).hasSize(1);
    }

    @Test
    void a_withdrawn_message_takes_its_file_with_it() {
        sends(lucie, "erreur.txt", bytes("pas celui-là"), saying("Oups"));
        var href = neighbours
                .signedIn(yann)
                .get(subject.url())
                .page()
                .select(".files a")
                .attr("href");
        neighbours.signedIn(lucie).get(subject.url()).form("Retirer").submit();
        assertThat(neighbours.signedIn(yann).get(subject.url()).page().select(".files a"))
                .isEmpty();
        assertThat(neighbours.signedIn(yann).get(href).status()).isEqualTo(404);
        threads.forgetWithdrawn(Instant.now().plusSeconds(5));
        assertThat(db.sql("select count(*) from files.held where name = 'erreur.txt'")
                        .single(Long.class))
                .isZero();
    }

    @Test
    void the_file_of_an_organisation_stays_when_its_sender_is_erased() {
        sends(lucie, "statuts.txt", bytes("article 1"), saying("Nos statuts"));
        db.sql("delete from talk.message_words").update();
        var page = neighbours.signedIn(yann).get(subject.url());
        assertThat(page.text()).contains("Message retiré").doesNotContain("Nos statuts");
        assertThat(page.page().select(".files a").text()).isEqualTo("statuts.txt");
    }

    @Test
    void the_same_form_with_the_same_file_sent_twice_is_one_message() {
        var fields = saying("Une fois");
        sends(lucie, "a.txt", bytes("contenu"), fields);
        sends(lucie, "a.txt", bytes("contenu"), fields);
        assertThat(threads.messages(subject))
                .singleElement()
                .satisfies(it -> assertThat(it.files()).hasSize(1));
    }
}
