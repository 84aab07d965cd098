package org.fabcom.people;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PasswordsTest {

    private static final Passwords passwords = new Passwords();

    @Test
    void one_is_kept_as_bcrypt_keeps_it_in_2_048_rounds() {
        assertThat(passwords.hash("lapin tambour brouette"))
                .startsWith("$2a$11$")
                .hasSize(60);
    }

    /** Eight that are hard to guess will do; less never does, and twelve always do unless they are too easy. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_form_and_its_refusal_say_the_numbers_that_hold(String language) throws IOException {
        var words = new Properties();
        try (var file = new ClassPathResource("i18n/people_" + language + ".properties").getInputStream()) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        for (var key : List.of("people.password.help", "people.password.short"))
            assertThat(words.getProperty(key)).as(key).contains("8", "12");
        assertThat(passwords.weakness("vK7#qz_", List.of())).contains("people.password.short");
        assertThat(passwords.weakness("vK7#qz_W", List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "court, people.password.short",
        "motdepasse, people.password.common",
        "azertyuiop123, people.password.common",
        "password1234, people.password.common",
        "aaaaaaaaaaaaaa, people.password.pattern",
        "abcdefghijkl, people.password.pattern",
        "Jardinsdugue38, people.password.yours"
    })
    void an_easy_one_is_refused_and_told_why(String password, String why) {
        assertThat(passwords.weakness(password, List.of("jardinsdugue", "lucie")))
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Léa Éléonore 2026",
                "léa-éléonore 2026",
                "LéaÉléonore2026",
                "lea.eleonore.2026",
                "Éléonore-Martin-7",
                "L'Hostis Gwen 29",
                "lhostisgwen29",
                "lea_eleonore38"
            })
    void one_s_own_name_is_one_s_own_however_its_parts_are_joined(String password) {
        assertThat(passwords.weakness(password, List.of("Léa-Éléonore Martin", "L’Hostis-Gwen", "x@exemple.org")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "password1",
                "Password123",
                "P@ssw0rd",
                "p4ssw0rd!",
                "drowssap",
                "passwordpassword",
                "motdepasse1",
                "MotDePasse",
                "m0tdep@sse",
                "12345678",
                "123456789012",
                "87654321",
                "11111111",
                "00000000000000",
                "abcd1234",
                "azerty123",
                "azertyuiop",
                "AZERTY1234",
                "qwertyuiop",
                "qwerty123456",
                "1q2w3e4r5t",
                "1qaz2wsx",
                "zaq12wsx",
                "qazwsxedc",
                "wxcvbn123",
                "qsdfghjklm",
                "741852963",
                "iloveyou",
                "iloveyou2",
                "jetaime123",
                "Soleil2024",
                "marseille13",
                "chocolat1",
                "loulou12",
                "doudou123",
                "camille2010",
                "nicolas75",
                "bonjour1",
                "Bonjour123",
                "bienvenue",
                "Bienvenue1!",
                "admin123",
                "administrateur",
                "football1",
                "sunshine1",
                "princess1",
                "letmein123",
                "01012000",
                "14/07/1789",
                "31-12-1999",
                "abcabcabcabc",
                "abababababab",
                "aaaaaaaabbbbbbbb",
                "monkey123456",
                "superman1",
                "liberte1",
                "LIBERTE2024",
                "vacances2023",
                "decembre2022",
                "trustno1",
                "dragon2000"
            })
    void what_many_people_choose_is_refused(String password) {
        assertThat(passwords.weakness(password, List.of())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lucie.martin",
                "Lucie2024",
                "martinlucie",
                "Jardins du Gué",
                "jardinsdugue!",
                "euguDsnidraj",
                "lucie@exemple.org"
            })
    void what_others_know_of_a_person_is_refused(String password) {
        assertThat(passwords.weakness(password, List.of("Lucie Martin", "lucie@exemple.org", "Jardins du Gué")))
                .contains("people.password.yours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lapin tambour brouette",
                "xK7#pQ2!vR",
                "betterave-sous-la-pluie",
                "correct horse battery staple",
                "trois tortues au marché",
                "La grue bleue mange du pain",
                "MonVoisinRépareSixVélos",
                "8 tomates vertes 3 choux",
                "tJ9vBq2Lxw",
                "😀🚲🍅🐌🎻🧅🪴🦔",
                "дом у синего моря"
            })
    void a_long_or_an_odd_one_will_do(String password) {
        assertThat(passwords.weakness(password, List.of())).isEmpty();
    }

    @Test
    void only_the_same_password_matches_even_beyond_72_bytes() {
        var start = "é".repeat(60);
        var kept = passwords.hash(start + "fin");
        assertThat(kept).startsWith("$2").doesNotContain("fin");
        assertThat(passwords.matches(start + "fin", kept)).isTrue();
        assertThat(passwords.matches(start + "faim", kept)).isFalse();
        assertThat(passwords.matches(start + "fin", null)).isFalse();
    }

    /** So that nobody learns by the clock who has an account. */
    @Test
    void an_unknown_account_takes_as_long_as_a_known_one() {
        var kept = passwords.hash("lapin tambour brouette");
        long known = 0;
        long unknown = 0;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            passwords.matches("autre", kept);
            long middle = System.nanoTime();
            passwords.matches("autre", null);
            known += middle - start;
            unknown += System.nanoTime() - middle;
        }
        assertThat((double) unknown / known).isBetween(0.3, 3.0);
    }
}
