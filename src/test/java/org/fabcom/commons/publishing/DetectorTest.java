package org.fabcom.commons.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;
import org.fabcom.commons.publishing.Found.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTest {

    private final Detector detector = new Detector(
            Set.of("lucie", "escande", "jardins"),
            Set.of("Les Jardins du Gué"),
            Set.of("Valence"),
            Set.of("Google Drive", "Nextcloud", "Takeout"),
            Set.of("demander", "export", "trois", "rien", "on", "partages", "ouvrir"));

    /** Two thousand parts ended in an error of the machine, and took a second in another expression. */
    @Test
    void an_address_of_many_parts_points_like_a_short_one() {
        assertThat(detector.in("voir " + "a.".repeat(2_000) + "jardins-du-gue.fr ce soir"))
                .extracting(Found::kind)
                .contains(Kind.URL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "écrire à lucie.p@jardins.example pour la suite | lucie.p@jardins.example | EMAIL",
                "écrire à lucie [at] jardins.example | lucie [at] jardins.example | EMAIL",
                "appeler le 04 65 71 00 12 le soir | 04 65 71 00 12 | PHONE",
                "appeler le 0465710012 | 0465710012 | PHONE",
                "appeler le +33 4 65 71 00 12 | +33 4 65 71 00 12 | PHONE",
                "appeler le 04.65.71.00.12 | 04.65.71.00.12 | PHONE",
                "voir https://jardins.example/plan?x=1 | https://jardins.example/plan?x=1 | URL",
                "notre site, jardins-du-gue.fr, reste | jardins-du-gue.fr | URL",
                "numéro 732 829 320 00074 au dossier | 732 829 320 00074 | NUMBER",
                "numéro 73282932000074 au dossier | 73282932000074 | NUMBER",
                "déclarée W263001234 en mairie | W263001234 | NUMBER",
                "demander à Lucie avant | Lucie | NAME",
                "demander à lucie avant | lucie | NAME",
                "le fichier de M. Escande | Escande | NAME",
                "chez les jardins du gué, tout va bien | les jardins du gué | NAME",
                "comme à Valence | Valence | PLACE",
                "Valence a tout fermé | Valence | PLACE",
                "puis Bertrand a tout refait | Bertrand | PERHAPS",
                "Bernadette savait seule remplir le tableau. | Bernadette | PERHAPS",
                "On a cherché. Bernadette savait. | Bernadette | PERHAPS",
                "« Bernadette » savait | Bernadette | PERHAPS",
                "Mme Duval savait | Duval | PERHAPS",
            })
    void what_may_point_to_somebody_is_found(String text, String words, Kind kind) {
        assertThat(detector.in(text)).extracting(Found::kind, Found::words).contains(tuple(kind, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’export de Google Drive arrive en trois archives.",
                "Trois raccourcis vers des fichiers effacés. Rien d’autre n’a manqué.",
                "On a compté 3214 fichiers, puis 3211 : trois doublons.",
                "« Partagés avec moi » n’est pas dans l’archive.",
                "Mme savait.",
                "Ouvrir Takeout, attendre 2 jours, vérifier dans Nextcloud.",
            })
    void what_points_to_nobody_is_left_alone(String text) {
        assertThat(detector.in(text)).isEmpty();
    }

    @Test
    void the_same_word_in_another_sentence_is_another_finding() {
        var one = detector.in("Demander à Lucie.").getFirst();
        var other = detector.in("Lucie le sait.").getFirst();
        assertThat(one.words()).isEqualTo(other.words());
        assertThat(one.key()).isNotEqualTo(other.key());
        assertThat(one.key())
                .isEqualTo(detector.in("Demander à Lucie.").getFirst().key());
    }
}
