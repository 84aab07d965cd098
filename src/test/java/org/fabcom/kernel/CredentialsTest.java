package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import module java.base;
import org.junit.jupiter.api.Test;
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
                "carte 4970 1012 3456 7893",
                "carte 4970101234567893 fin 12/28",
                "mdp=Soleil",
                "mot de passe : Tournesol",
                "le mot de passe est tournesol42",
                "le mot de passe, c’est tournesol42",
                "la clé 01890a5dac96774bbcceb302099a8057",
                "password: hunter2",
                "Le mot de passe du Wi-Fi est « jardin des simples »",
                "MDP : chat, login : bob",
                "secret=abc",
                "voici ghp_abcdefghijklmnopqrstuvwxyz012345",
                "AKIAIOSFODNN7EXAMPLE",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc",
                "jeton 8f3KxQ2mZr7LpW9vT1nYb6Hd",
                "fc_9hTq2LmX4vRb8ZnK1sWd7YpG",
                "-----BEGIN OPENSSH PRIVATE KEY-----",
                "iban FR7630006000011234567890189",
                "IBAN DE89 3704 0044 0532 0130 00",
                "P@ssw0rd",
                "Soleil#2024",
                "xoxb-123456789012-abcdefgh",
                "https://bob:Soleil2024@exemple.fr/"
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
                "Nous avons 1 240 fichiers, 12 456 kg et 38 adhérent·es.",
                "SHA-256 : e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "le commit da39a3ee5e6b4b0d3255bfef95601890afd80709 corrige l’export",
                "MD5 d41d8cd98f00b204e9800998ecf8427e",
                "dossier 01890a5d-ac96-774b-bcce-b302099a8057",
                "SIRET 732 829 320 00074, SIREN 732829320, TVA FR40303265045",
                "Le SIRET est 80295478500028.",
                "SIRET : 356 000 000 00048",
                "couleurs #ff8800,#0a7d3c et #1b1b1bcc;",
                "Le mot de passe est à changer tous les ans ?",
                "Le secret est bien gardé, on en parle jeudi.",
                "Mot de passe : chacun le sien, dans un gestionnaire.",
                "Quel est le code secret ? Personne ne le sait.",
                "Licence GPL-3.0-or-later WITH Classpath-exception-2.0 (voir §2)",
                "SPDX-License-Identifier: AGPL-3.0-or-later",
                "Nextcloud>=28 et PHP>=8.2 suffisent",
                "Prévoir 20m²+3m² soit 23m² environ",
                "https://exemple.fr/f/abcdefghijklmnopqrstuvwxyz0123456789?jeton=a%20b",
                "voir <https://exemple.fr/a?x=1> et (https://exemple.fr/b#c2)",
                "voir [la page](https://exemple.fr/a1?b=2)",
                "ISBN 978-2-02-130451-2, EAN 9782021304512",
                "ISBN 9782070408504",
                "code-barres 3017620422003",
                "data:;base64, c’est vide",
                "bW9u (base64) veut dire « mon »",
                "appelez le 01 40 20 50 50 ou le 04.78.92.00.00, fax +33 4 78 92 00 01",
                "IBAN de l’association : demandez-le à la trésorière",
                "BIC AGRIFRPP867",
                "réf. FR12ABCD3456",
                "10h-12h|14h-18h",
                "RNA W691234567, CAF 0123456A",
                "30%|70% ou 2026/2027?",
                "4G&5G partout, 3€/kg&2€/kg",
                "horodatage 20261128T140522Z, 2026-11-28T14:05:22+01:00",
                "Celle qui connaît le mot de passe de Mailchimp est partie.",
                "Mot de passe oublié : demandez un lien.",
                "4970 1012 3456 7890 n’est pas une carte",
                "dossier 01890a5d-ac96-774b-bcce-b302099a8057/2026",
                "article L.442-1 §3, p.12-15"
            })
    void what_people_tell_each_other_is_none(String text) {
        assertThat(Credentials.in(text)).isFalse();
    }

    @Test
    void long_texts_cost_little() {
        for (var piece : new String[] {"1,", "a.", "10h|", "FR12 ABCD ", "mdp ", "a@", "«", "4970 ", "#fff,", "mdp a1"})
            assertTimeout(Duration.ofSeconds(2), () -> Credentials.in(piece.repeat(5_000) + "!"), piece);
    }
}
