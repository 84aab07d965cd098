package org.fabcom.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.guide.FoundPage;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, in the territory of the demonstration: what heads the answer, and what it begins with. */
@FabComTest
@WithDemonstration
record SentencesTest(Web web, List<FoundPage> pages) {

    @Test
    void a_page_that_the_search_alone_names_is_there() {
        assertThat(pages).isNotEmpty();
        for (var it : pages)
            assertThat(web.visitor().get(it.url()).status()).as(it.url()).isEqualTo(200);
    }

    private Document answer(String sentence) {
        return web.visitor()
                .get("/recherche?q=" + URLEncoder.encode(sentence, StandardCharsets.UTF_8))
                .page();
    }

    /** What is to be done with a thing does not hide who helps to do it, nor the thing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "quitter google",
                "fermer mon compte google",
                "fermer compte google",
                "Supprimer mon compte Google"
            })
    void whoever_wants_to_leave_a_service_finds_who_helps_and_the_service(String sentence) {
        var names = answer(sentence).select("main h3").eachText();
        int permanence = first(names, "on ferme mon compte Google");
        int sheet = first(names, "Google Drive", "Google Workspace", "Gmail");
        int till = names.contains("La caisse") ? names.indexOf("La caisse") : names.size();
        assertThat(permanence).as(sentence + names).isBetween(0, till - 1);
        assertThat(sheet).as(sentence + names).isBetween(0, till - 1);
    }

    private static int first(List<String> names, String... wanted) {
        return IntStream.range(0, names.size())
                .filter(i -> Stream.of(wanted)
                        .anyMatch(it -> names.get(i).equals(it)
                                || names.get(i).startsWith("Permanence")
                                        && names.get(i).contains(it)))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void a_service_to_be_replaced_comes_first_itself() {
        assertThat(answer("remplacer doodle").select("main h3").eachText())
                .first()
                .isEqualTo("Doodle");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on a perdu le mot de passe de la page facebook             | Demander de l’aide | Faire le point
            le trésorier est parti avec les codes                      | Demander de l’aide | Faire le point
            L’ancienne présidente est partie avec tous les accès       | Demander de l’aide | Faire le point
            quelqu’un peut venir chez ma mère pour la tablette         | Demander de l’aide | Prendre rendez-vous
            quelqu'un peut venir chez ma mere pour la tablette         | Demander de l’aide | Prendre rendez-vous
            """)
    void a_sentence_that_tells_a_trouble_leads_to_somebody(String sentence, String one, String other) {
        var page = answer(sentence);
        assertThat(page.select("main h2").eachText()).as(sentence).startsWith("Demander à quelqu’un");
        assertThat(page.select("main h3").eachText()).as(sentence).startsWith(one, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j’ai perdu mon mot de passe",
                "facebook",
                "venir à l’atelier",
                "changer de téléphone",
                "page facebook"
            })
    void what_tells_no_trouble_is_answered_as_before(String sentence) {
        assertThat(answer(sentence).select("main h2").eachText()).as(sentence).doesNotContain("Demander à quelqu’un");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quitter google                        | Catalogue       | Google
            permanence sainte-lucie               | Agenda          | Permanence
            aide pour whatsapp                    | Catalogue       | WhatsApp
            faire une newsletter                  | Catalogue       | Brevo
            remplacer doodle                      | Catalogue       | Doodle
            réparer un vélo                       | La place        | crevaison
            j’ai perdu mon mot de passe           | Pages           | Mot de passe oublié
            visio sans zoom                       | Catalogue       | Zoom
            whatsapp                              | Catalogue       | WhatsApp
            tchat                                 | Catalogue       | Conversations
            un tableur                            | Catalogue       | Excel
            envoyer un mail à tous les adhérents  | Catalogue       | Mailtrain
            aide pour excel                       | Catalogue       | Excel
            aide pour facebook                    | Catalogue       | Facebook
            """)
    void a_sentence_finds_what_it_asks_for(String sentence, String first, String thing) {
        var page = answer(sentence);
        assertThat(page.select("main h2").eachText()).as(sentence).startsWith(first);
        assertThat(page.select("main h3").eachText().stream().limit(5))
                .as(sentence)
                .anyMatch(it -> it.contains(thing));
        assertThat(page.select("main h3").eachText()).as(sentence).noneMatch(it -> it.contains("Château"));
    }
}
