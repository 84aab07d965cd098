package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is written when one asks for help: a number is welcome there, a password is not, the same twice is once. */
@FabComTest
@WithCatalogue
class AskedInWordsTest extends AskedHelp {

    AskedInWordsTest(ApplicationContext beans) {
        super(beans);
    }

    private long cases() {
        return db.sql("select count(*) from cases.case_file where organisation = :id")
                .param("id", journey.gardens.id().value())
                .single(Long.class);
    }

    @Test
    void a_number_to_call_is_welcome_in_the_words_and_a_password_is_not() {
        assertThat(asks("Appelez-moi au 06.12.34.56.78, le soir").follow().text())
                .contains("La demande est partie", "06.12.34.56.78");
        assertThat(db.sql("select contact_phone from cases.case_file where organisation = :id")
                        .param("id", journey.gardens.id().value())
                        .single(String.class))
                .isEqualTo("06.12.34.56.78");
        var refused = asks("Le mot de passe : Œillet2026!");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("ressemble à un mot de passe");
        var url = journey.address();
        journey.coordinator.get(url).form("C’est pour nous").submit();
        var away = journey.coordinator.get(url + "/reorienter");
        assertThat(away.page().select("textarea[name=raison]")).hasSize(1);
        var post = journey.coordinator.post(
                url + "/reorienter",
                "version",
                "2",
                "issue",
                "DROPPED",
                "raison",
                "Son mot de passe est : Tulipe2026!");
        assertThat(post.status()).isEqualTo(422);
    }

    @Test
    void without_an_account_the_number_goes_to_its_field_and_is_read_back() {
        var sent = web.visitor()
                .get(ASK)
                .form("Être rappelé·e")
                .fill("Votre nom", "Éloïse")
                .fill("De quoi avez-vous besoin", "Rappelez au 06.12.34.56.78 svp")
                .submit();
        assertThat(sent.follow().text()).contains("Nous vous appellerons au 06.12.34.56.78");
        assertThat(db.sql("select phone from cases.callback").single(String.class))
                .isEqualTo("06.12.34.56.78");
        var few = web.visitor()
                .get(ASK)
                .form("Être rappelé·e")
                .fill("Votre nom", "Ali")
                .fill("Téléphone", "06.12.34.56")
                .fill("De quoi avez-vous besoin", "De l’aide")
                .submit();
        assertThat(few.text()).contains("Il manque 2 chiffres");
        assertThat(few.form("Être rappelé·e").submit().status()).isEqualTo(303);
    }

    @Test
    void the_same_asked_twice_is_asked_once() {
        var first = asks("Quitter Drive avant l’assemblée");
        var second = asks("Quitter Drive,  avant l’ASSEMBLÉE");
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.follow().text()).contains("Cette demande était déjà partie");
        assertThat(cases()).isEqualTo(1);
        asks("Une lettre d’information");
        assertThat(cases()).as("something else").isEqualTo(2);
        for (int i = 0; i < 2; i++)
            web.visitor()
                    .get(ASK)
                    .form("Être rappelé·e")
                    .fill("Votre nom", "Ali")
                    .fill("Téléphone", "0612345678")
                    .fill("De quoi avez-vous besoin", "De l’aide")
                    .submit();
        assertThat(db.sql("select count(*) from cases.callback").single(Long.class))
                .isEqualTo(1);
    }
}
