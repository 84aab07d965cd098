package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Voici le mdp: tournesol",
                "Le code secret est 4521",
                "c’est Tournesol2024! comme avant",
                "la clé sk_live_abcdefgh1234",
                "FR76 3000 6000 0112 3456 7890 189",
                "carte 4970 1012 3456 7893"
            })
    void what_opens_doors_is_recognised_in_a_sentence(String text) {
        assertThat(Credentials.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Écrivez-moi à nadia2@exemple.fr, ou au 06 12 34 56 78.",
                "Le mot de passe partagé est à changer ?",
                "C’est par là : https://cloud.exemple.fr/apps?dir=/2024&x=1",
                "12000€/an, soit 1000€/mois (environ).",
                "Jeudi 14h30-16h ?",
                "Voir exemple.org/page?id=12 et www.exemple.fr/?a=1",
                "Nous avons 1 240 fichiers, 12 456 kg et 38 adhérent·es."
            })
    void what_people_tell_each_other_is_none(String text) {
        assertThat(Credentials.in(text)).isFalse();
    }
}
