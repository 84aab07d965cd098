package org.fabcom.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

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
    @ValueSource(strings = {"lapin tambour brouette", "xK7#pQ2!vR", "betterave-sous-la-pluie"})
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
