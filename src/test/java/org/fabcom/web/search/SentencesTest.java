package org.fabcom.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, in the territory of the demonstration: what heads the answer, and what it begins with. */
@FabComTest
@WithDemonstration
class SentencesTest {

    private final Web web;

    SentencesTest(Web web) {
        this.web = web;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quitter google                        | Mode d’emploi   | Google
            permanence sainte-lucie               | Agenda          | Permanence
            aide pour whatsapp                    | Catalogue       | WhatsApp
            faire une newsletter                  | Catalogue       | Brevo
            remplacer doodle                      | Plans partagés  | Doodle
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
        var page = web.visitor()
                .get("/recherche?q=" + java.net.URLEncoder.encode(sentence, java.nio.charset.StandardCharsets.UTF_8))
                .page();
        assertThat(page.select("main h2").eachText()).as(sentence).startsWith(first);
        assertThat(page.select("main h3").eachText().stream().limit(5))
                .as(sentence)
                .anyMatch(it -> it.contains(thing));
        assertThat(page.select("main h3").eachText()).as(sentence).noneMatch(it -> it.contains("Château"));
    }
}
