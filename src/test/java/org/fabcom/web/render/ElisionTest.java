package org.fabcom.web.render;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTest {

    private final Messages messages = new Messages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les Jardins du Gué|Porte-monnaie des Jardins du Gué",
                "Le Fournil|Porte-monnaie du Fournil",
                "Épernay|Porte-monnaie d’Épernay",
                "Odile Faure|Porte-monnaie d’Odile Faure",
                "une personne d’ici|Porte-monnaie d’une personne d’ici",
                "La Filature|Porte-monnaie de La Filature",
                "Lesage Transports|Porte-monnaie de Lesage Transports",
                "Yann|Porte-monnaie de Yann",
                "Hélène|Porte-monnaie de Hélène",
                "Foyer rural de Pont-Neuf|Porte-monnaie du Foyer rural de Pont-Neuf",
                "Chorale Les Rainettes|Porte-monnaie de la Chorale Les Rainettes",
                "Épicerie Chez Odile|Porte-monnaie de l’Épicerie Chez Odile",
                "Foyerac|Porte-monnaie de Foyerac"
            })
    void de_joins_the_name(String name, String said) {
        assertThat(messages.text(Locale.FRENCH, "ledger.wallet.of", name)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les Restos du Gué|Payer 5 gués aux Restos du Gué",
                "Le SEL|Payer 5 gués au SEL",
                "Odile|Payer 5 gués à Odile",
                "Foyer rural|Payer 5 gués au Foyer rural",
                "SCIC Les Trois-Rivières|Payer 5 gués à la SCIC Les Trois-Rivières",
                "Atelier du Gué|Payer 5 gués à l’Atelier du Gué",
                "Claire|Payer 5 gués à Claire"
            })
    void a_joins_the_name(String name, String said) {
        assertThat(messages.text(Locale.FRENCH, "ledger.request.accept", "5 gués", name))
                .isEqualTo(said);
    }

    @Test
    void que_joins_the_name() {
        assertThat(messages.text(Locale.FRENCH, "plan.notyet.delete", "Airtable"))
                .isEqualTo("Supprimer ce qu’Airtable contient");
        assertThat(messages.text(Locale.FRENCH, "plan.notyet.delete", "Les Cahiers"))
                .isEqualTo("Supprimer ce que Les Cahiers contient");
    }

    @Test
    void a_name_that_follows_no_such_word_stays_as_it_is() {
        assertThat(messages.text(Locale.FRENCH, "cases.case.by", "Les Jardins"))
                .isEqualTo("accompagné par Les Jardins");
        assertThat(messages.text(Locale.FRENCH, "instance.human.text", "SCIC Les Trois-Rivières"))
                .isEqualTo("La fabrique est tenue par la SCIC Les Trois-Rivières.");
        assertThat(messages.text(Locale.ENGLISH, "ledger.wallet.of", "Les Jardins"))
                .contains("Les Jardins")
                .doesNotContain("\uE000");
    }

    @Test
    void words_inside_a_name_are_the_name_s_own() {
        assertThat(messages.text(Locale.FRENCH, "ledger.request.accept", "pain de Odile", "Ami de Les Lilas"))
                .isEqualTo("Payer pain de Odile à Ami de Les Lilas");
    }
}
