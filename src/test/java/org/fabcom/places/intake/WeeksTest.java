package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mardi 9h-12h (semaines paires)",
                "le jeudi matin, semaine impaire",
                "un mardi sur deux",
                "une semaine sur deux",
                "Mardi sur 2",
                "tous les 15 jours",
                "toutes les deux semaines",
                "à la quinzaine",
                "1er et 3ème mardis du mois",
                "dernier samedi de chaque mois",
                "semaine A : lundi"
            })
    void what_is_not_of_each_week_is_seen(String words) {
        assertThat(Weeks.other(words)).isPresent();
    }

    @Test
    void it_is_quoted_whole() {
        var said = "lun-ven 9h-12h / 14h-17h (semaines paires)";
        assertThat(Weeks.other(said)).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tous les vendredis de 9h à 12h",
                "du lundi au vendredi",
                "ouvert toute la semaine",
                "chaque semaine",
                "en semaine de 9h à 12h",
                "la première semaine de formation",
                "une paire de lunettes"
            })
    void what_is_of_each_week_is_not(String words) {
        assertThat(Weeks.other(words)).isEmpty();
    }
}
