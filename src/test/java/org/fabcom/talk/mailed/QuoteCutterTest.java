package org.fabcom.talk.mailed;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.ProcessorTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails as programs write them; all the words are ours. */
class QuoteCutterTest {

    private static final String SAID = "Oui, mardi me va.\n\nJ’apporte le vieux portable.";

    static Stream<Arguments> tails() {
        return Stream.of(
                Arguments.of(
                        "Gmail",
                        "\n\nLe lun. 23 nov. 2026 à 10:12, Oxana <r1-a@exemple.org> a écrit :\n\n> Bonjour,\n> mardi ?\n>\n"),
                Arguments.of(
                        "Gmail broken over two lines",
                        "\n\nLe lun. 23 nov. 2026 à 10:12, La Fabrique du Val de Drôme <\nboite+r1-a-b@exemple.org> a écrit :\n\n> Bonjour,\n"),
                Arguments.of(
                        "Gmail with thin spaces",
                        "\n\nLe\u00a0lun. 23\u00a0nov. 2026 à\u00a010:12, Oxana <o@exemple.org> a écrit\u202f:\n> Bonjour"),
                Arguments.of(
                        "Gmail without prefix",
                        "\n\nLe lun. 23 nov. 2026 à 10:12, Oxana <o@exemple.org> a écrit :\n\nBonjour,\nmardi ?\n"),
                Arguments.of(
                        "Gmail in English",
                        "\n\nOn Mon, Nov 23, 2026 at 10:12 AM Oxana <o@exemple.org> wrote:\n\n> Bonjour\n"),
                Arguments.of(
                        "Apple Mail",
                        "\n\n> Le 23 nov. 2026 à 10:12, Oxana <o@exemple.org> a écrit :\n> \n> Bonjour\n"),
                Arguments.of(
                        "iPhone",
                        "\n\nEnvoyé de mon iPhone\n\n> Le 23 nov. 2026 à 10:12, Oxana <o@exemple.org> a écrit :\n> \n> ﻿Bonjour\n"),
                Arguments.of(
                        "iPhone in English",
                        "\n\nSent from my iPhone\n\nOn Nov 23, 2026, at 10:12, Oxana <o@exemple.org> wrote:\n\nBonjour\n"),
                Arguments.of("Thunderbird", "\n\nLe 23/11/2026 à 10:12, Oxana a écrit :\n> Bonjour,\n> mardi ?\n"),
                Arguments.of(
                        "Thunderbird with a signature",
                        "\n\n-- \nLucie Perrin\nLes Jardins, 06 00 00 00 00\n\nLe 23/11/2026 à 10:12, Oxana a écrit :\n> Bonjour"),
                Arguments.of(
                        "Outlook",
                        "\r\n\r\n________________________________\r\nDe : Oxana <o@exemple.org>\r\nEnvoyé : lundi 23 novembre 2026 10:12\r\nÀ : Lucie <l@exemple.org>\r\nObjet : La table du fond\r\n\r\nBonjour,\r\n"),
                Arguments.of(
                        "Outlook with bold heads",
                        "\n\n*De :* Oxana <o@exemple.org>\n*Envoyé :* lundi 23 novembre 2026 10:12\n*À :* Lucie\n*Objet :* La table\n\nBonjour"),
                Arguments.of(
                        "old Outlook",
                        "\n\n-----Message d'origine-----\nDe : Oxana\nEnvoyé : lundi 23 novembre 2026 10:12\nÀ : Lucie\nObjet : La table\n\nBonjour"),
                Arguments.of(
                        "Outlook in English",
                        "\n\nFrom: Oxana <o@exemple.org>\nSent: Monday, November 23, 2026 10:12 AM\nTo: Lucie\nSubject: La table\n\nBonjour"),
                Arguments.of(
                        "original message",
                        "\n\n-----Original Message-----\nFrom: Oxana\nSent: Monday\nTo: Lucie\n\nBonjour"),
                Arguments.of(
                        "Outlook on Android",
                        "\n\nObtenir Outlook pour Android<https://aka.ms/x>\n________________________________\nFrom: Oxana <o@exemple.org>\nSent: Monday, November 23, 2026 10:12\nTo: Lucie\nSubject: La table\n\nBonjour"),
                Arguments.of(
                        "a telephone",
                        "\n\nEnvoyé depuis mon téléphone Samsung\n\n-------- Message d’origine --------\nDe : Oxana\nDate : 23/11/2026 10:12 (GMT+01:00)\nÀ : Lucie\nObjet : La table\n\nBonjour"),
                Arguments.of(
                        "Orange",
                        "\n\nEnvoyé à partir de Orange Mail\n\n> Message du 23/11/26 10:12\n> De : \"Oxana\" <o@exemple.org>\n> A : l@exemple.org\n> Objet : La table\n>\n> Bonjour\n"),
                Arguments.of(
                        "Yahoo",
                        "\n\nEnvoyé à partir de Yahoo Mail pour Android\n\n  Le lun., nov. 23, 2026 à 10:12, Oxana<o@exemple.org> a écrit :   Bonjour,\n"),
                Arguments.of(
                        "Proton",
                        "\n\nEnvoyé avec Proton Mail sécurisé.\n\nLe lundi 23 novembre 2026 à 10:12, Oxana <o@exemple.org> a écrit :\n\n> Bonjour\n"),
                Arguments.of(
                        "forwarded",
                        "\n\nDébut du message réexpédié :\n\nDe: Oxana\nDate: 23 novembre 2026\n\nBonjour"),
                Arguments.of("Roundcube", "\n\nLe 2026-11-23 10:12, Oxana a écrit :\n> Bonjour\n"),
                Arguments.of("written on", "\n\nOxana a écrit le 23/11/2026 10:12 :\n> Bonjour\n"),
                Arguments.of(
                        "K-9", "\n\n-- \nEnvoyé de mon appareil Android avec K-9 Mail. Veuillez excuser ma brièveté."),
                Arguments.of("nothing", "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tails")
    void what_programs_put_below_is_cut(String program, String tail) {
        assertThat(QuoteCutter.cut(SAID + tail)).isEqualTo(SAID);
    }

    @Test
    void answers_between_the_lines_and_below_are_kept() {
        var mail = """
                Le 23/11/2026 à 10:12, Oxana a écrit :
                > Bonjour,
                > mardi à 10:00 ?

                Plutôt 11:00.

                > Qui apporte le vieux portable ?

                Moi.

                --\u0020
                Lucie
                """;
        assertThat(QuoteCutter.cut(mail)).isEqualTo("Plutôt 11:00.\n\nMoi.");
    }

    @Test
    void sentences_that_look_alike_are_kept() {
        for (var it : new String[] {
            "Le maire a écrit :\nnous sommes d’accord.",
            "De : ce que j’en sais, rien.\nVoilà.",
            "Date : mardi\nÀ : la mairie\nMerci de passer.",
            "Le camion passe à 10:30.",
            "On Monday I wrote a letter.",
            "J’ai écrit depuis mon iPhone hier, et reçu la réponse ce matin.",
            "Deux choix --\nl’un, l’autre."
        }) assertThat(QuoteCutter.cut(it)).isEqualTo(it);
    }

    @Test
    void a_sentence_right_above_the_quote_stays() {
        var mail = "Le rendez-vous de 10:30 me va.\nLe 23/11/2026 à 10:12, Oxana a écrit :\n> Bonjour";
        assertThat(QuoteCutter.cut(mail)).isEqualTo("Le rendez-vous de 10:30 me va.");
        var other = "D’accord.\nOxana a écrit le 23/11/2026 10:12 :\n> Bonjour";
        assertThat(QuoteCutter.cut(other)).isEqualTo("D’accord.");
    }

    @Test
    void nothing_but_a_quote_is_nothing() {
        assertThat(QuoteCutter.cut("\n\nLe 23/11/2026 à 10:12, Oxana a écrit :\n> Bonjour\n"))
                .isEmpty();
        assertThat(QuoteCutter.cut("Envoyé de mon iPhone\n")).isEmpty();
        assertThat(QuoteCutter.cut("")).isEmpty();
    }

    @Test
    void long_and_hostile_texts_take_no_time() {
        var spent = ProcessorTime.of(() -> {
            QuoteCutter.cut("--\n".repeat(300_000));
            QuoteCutter.cut(("Le " + "a écrit ".repeat(60) + "\n").repeat(3_000));
            QuoteCutter.cut(("De : x\n" + "\n".repeat(5)).repeat(50_000));
        });
        assertThat(spent).isLessThan(10_000);
    }
}
