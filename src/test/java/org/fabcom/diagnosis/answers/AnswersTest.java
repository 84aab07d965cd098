package org.fabcom.diagnosis.answers;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.Tool.Owner;
import org.fabcom.diagnosis.Tool.Payer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static Answers sent(String... fields) {
        var all = new LinkedHashMap<String, String[]>();
        for (int i = 0; i < fields.length; i += 2) {
            int at = i;
            all.merge(fields[i], new String[] {fields[i + 1]}, (a, b) -> {
                var both = new ArrayList<>(List.of(a));
                both.add(fields[at + 1]);
                return both.toArray(String[]::new);
            });
        }
        return Answers.of(all);
    }

    private static Answers reread(Answers answers) {
        var fields = new ArrayList<String>();
        for (var pair : URI.create("/?" + answers.query()).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            fields.add(parts[0]);
            fields.add(java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return sent(fields.toArray(String[]::new));
    }

    @Test
    void a_form_becomes_a_short_address_and_comes_back_the_same() {
        var answers = sent(
                "s",
                "c",
                "n",
                "Épicerie & Cie",
                "p",
                "9",
                "c",
                "300",
                "m",
                "1",
                "t0",
                "mailchimp",
                "s0",
                "9",
                "o0",
                "p",
                "g0",
                "n",
                "h0",
                "1,5",
                "a0",
                "",
                "t1",
                "Le truc ~ de Josiane");
        assertThat(answers.query())
                .isEqualTo(
                        "s=c&n=%C3%89picerie+%26+Cie&p=9&c=300&m=1&t=mailchimp~s9~op~gn~h1%2C5&t=Le+truc+de+Josiane");
        assertThat(reread(answers)).isEqualTo(answers);
    }

    @Test
    void fifteen_tools_described_in_full_fit_in_two_kilobytes() {
        var fields = new ArrayList<>(List.of("n", "Les Jardins du Gué", "p", "12", "c", "300", "m", "1"));
        for (int i = 0; i < 15; i++) {
            fields.addAll(List.of(
                    "t" + i,
                    "google-business-profile",
                    "s" + i,
                    "12",
                    "o" + i,
                    "p",
                    "g" + i,
                    "e",
                    "a" + i,
                    "156,50",
                    "h" + i,
                    "2,5",
                    "y" + i,
                    "1800",
                    "v" + i,
                    "23,50",
                    "d" + i,
                    "3",
                    "f" + i,
                    "business standard"));
        }
        assertThat(sent(fields.toArray(String[]::new))
                        .at("/faire-le-point/resultat")
                        .length())
                .isLessThan(2000);
    }

    @Test
    void answers_are_understood_as_people_write_them() {
        var checked = Checked.of(sent("p", "1 200", "m", "0", "t", "zoom~s9~of~ge~a139,90 €~h1.5~y10~v20~d2~fPro"));
        var tool = checked.situation().tools().getFirst();
        assertThat(checked.ok()).isTrue();
        assertThat(checked.situation().people()).isEqualTo(1200);
        assertThat(checked.situation().money()).isFalse();
        assertThat(tool.owner()).isEqualTo(Owner.FORMER);
        assertThat(tool.payer()).isEqualTo(Payer.ENTITY);
        assertThat(tool.paidCents()).isEqualTo(13_990);
        assertThat(tool.minutesMonth()).isEqualTo(90);
        assertThat(tool.averageCents()).isEqualTo(2_000);
        assertThat(tool.plan()).isEqualTo("Pro");
    }

    @ParameterizedTest
    @CsvSource({"s0, -3", "s0, douze", "s0, 100001", "s0, 1.5", "a0, 12.345", "h0, 745", "h0, 1e3", "v0, NaN"})
    void what_is_not_a_number_that_fits_is_named_and_counts_as_not_said(String field, String typed) {
        var checked = Checked.of(sent("t0", "zoom", field, typed));
        assertThat(checked.wrong()).containsOnlyKeys(field);
        assertThat(checked.situation().tools().getFirst().seats()).isNull();
    }

    @Test
    void nothing_answered_is_an_association_of_which_nothing_is_known() {
        var none = sent();
        assertThat(none.query()).isEmpty();
        assertThat(none.at("/x")).isEqualTo("/x");
        assertThat(none.audience()).isEqualTo(Audience.ASSOCIATION);
    }

    @Test
    void a_hundred_tools_are_the_most_and_empty_ones_vanish() {
        var fields = Stream.iterate(0, i -> i + 1)
                .limit(150)
                .flatMap(i -> Stream.of("t", "outil " + i))
                .toArray(String[]::new);
        assertThat(sent(fields).tools()).hasSize(100);
        assertThat(sent("t", " ", "t", "~s9").tools()).isEmpty();
    }

    @Test
    void tools_come_and_go() {
        var two = sent("t", "zoom", "t", "doodle~s9");
        assertThat(two.minus(0).query()).isEqualTo("t=doodle~s9");
        assertThat(two.minus(7)).isEqualTo(two);
        assertThat(two.plus(Described.named("excel")).tools()).hasSize(3);
        assertThat(two.has("Doodle")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mot de passe : tournesol",
                "mdp=tournesol",
                "Tournesol2024!",
                "sk_live_abcdefgh1234",
                "4970 1012 3456 7893",
                "FR76 3000 6000 0112 3456 7890 189",
                "nadia@exemple.fr",
                "06 12 34 56 78",
                "-----BEGIN PRIVATE KEY",
                "a1b2c3d4e5f6a7b8c9d0e1f2a3"
            })
    void secrets_and_personal_data_are_recognised(String text) {
        assertThat(Secrets.in(text)).isTrue();
        var clean = sent("n", text, "t", "zoom~f" + text, "t", text).withoutSecrets();
        assertThat(clean.query()).isEqualTo("t=zoom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google Drive", "Microsoft 365 Business Basic", "Cal.com", "Le mot de passe partagé", "Bitwarden",
                        "n8n",
                "Sage 50 (2019)", "Chez Odile, 12 rue du Gué", "C++Builder", "1Password", "Easy!Appointments", "5 %"
            })
    void the_names_of_tools_are_none(String text) {
        assertThat(Secrets.in(text)).isFalse();
    }

    @Test
    void control_characters_and_endless_names_are_cut() {
        var it = Described.named("a\u0000b\u202e\nc" + "x".repeat(500));
        assertThat(it.name()).startsWith("a b c").hasSize(80);
        assertThat(sent("n", "y".repeat(500)).name()).hasSize(80);
    }
}
