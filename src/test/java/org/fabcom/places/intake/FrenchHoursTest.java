package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.places.standard.Hours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "lundi au samedi de 10h à 18h # Mo-Sa 10:00-18:00",
                "9h-12h et 14h-17h du lundi au vendredi # Mo-Fr 09:00-12:00,14:00-17:00",
                "Du lundi au vendredi, de 9h30 à 17h # Mo-Fr 09:30-17:00",
                "Lundi et Jeudi : 14h à 18h Mardi et Vendredi : 9h à 12h30 et 14h à 18h # Mo 14:00-18:00; Tu 09:00-12:30,14:00-18:00; Th 14:00-18:00; Fr 09:00-12:30,14:00-18:00",
                "mercredi de 14 à 18h # We 14:00-18:00",
                "Mardi : 15h à18h30 # Tu 15:00-18:30",
                "MERCREDI 17h - 19h # We 17:00-19:00",
                "mardi de 10h à 12h, le mardi de 14h à 16h # Tu 10:00-12:00,14:00-16:00",
                "lundi 7h-11h45/13h45-15h15 # Mo 07:00-11:45,13:45-15:15",
                "vendredi 14h00  / 18h00 # Fr 14:00-18:00",
                "Lundi-Vendredi 08:30-12:30 Lundi-Vendredi 13:30-17:00 # Mo-Fr 08:30-12:30,13:30-17:00",
                "lundi, mardi, jeudi, vendredi 09:00-12:00 14:00-18:00 # Mo-Tu 09:00-12:00,14:00-18:00; Th-Fr 09:00-12:00,14:00-18:00",
                "lundi 08:30–12:00, 13:30–17:30 samedi Fermé dimanche Fermé # Mo 08:30-12:00,13:30-17:30",
                "Du Lundi au Jeudi 9 h 30 – 12 h / 15 h 30 – 18 h # Mo-Th 09:30-12:00,15:30-18:00",
                "lundi-vendredi 08.30-17:30 # Mo-Fr 08:30-17:30",
                "jeudi de 14h à 15h30, et 15h30 à 17h # Th 14:00-15:30,15:30-17:00",
                "tous les vendredis de 9h à 12h # Fr 09:00-12:00",
                "Tous les mardis et jeudis 14h-16h # Tu 14:00-16:00; Th 14:00-16:00",
                "chaque vendredi 9h-12h # Fr 09:00-12:00",
                "samedi de 9 heures à 12 h 30 # Sa 09:00-12:30",
                "jeudi de 14H15 à 16H15 et le vendredi de 9H45 à 11H45 # Th 14:15-16:15; Fr 09:45-11:45"
            })
    void words_that_leave_no_doubt_are_translated(String words, String osm) {
        assertThat(FrenchHours.read(words).map(Hours::osm)).contains(osm);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sur rendez-vous",
                "9h à 12h, 14h à 17h",
                "Lundi au vendredi : 9h à 18h (lundi et jeudi matin fermé)",
                "Lundi au vendredi, 9h à 12h30 (17h00 pendant les vacances scolaires)",
                "lundi des semaines paires 9h-12h",
                "mardi 14h-16h (semaines impaires)",
                "un mardi sur deux 9h-12h",
                "tous les deux mardis 9h-12h",
                "tous les jours 9h-12h",
                "samedi après-midi tous les 15 jours de 14h à 16h",
                "du lundi au vendredi de h30 à 12h30",
                "Vendredi : 9h à 12h30 à 14h à 16h30",
                "Mardi de 16h à 9h",
                "Mardi 9h-12h 11h-14h",
                "Mardi 14h75-16h",
                "Mardi 26h-27h",
                "lundi 11 à 12",
                "vendredi au lundi 9h-12h",
                "Vendredi 21/04 10:00 - 12:30",
                "Fermée lundi Mardi 16h - 19h",
                "Lundi, mercredi : 8h à 11h30 sauf jours fériés",
                "lundi 9h",
                "lundi fermé"
            })
    void one_doubt_and_nothing_is_said(String words) {
        assertThat(FrenchHours.read(words)).isEmpty();
    }
}
