package org.fabcom.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** Whoever asks for a letter learns neither from the words nor from the time whether an address has an account. */
@FabComTest
record EvenTimeTest(Web web, Neighbours neighbours) {

    @Test
    void an_address_without_an_account_is_not_answered_sooner() {
        var known = neighbours.person("Odile").email().text();
        for (var path : new String[] {"/mot-de-passe/oublie", "/connexion/lien"}) {
            for (var address : Stream.of(known, "personne@example.org").toList()) {
                var visitor = web.visitor();
                visitor.get(path);
                long began = System.nanoTime();
                var answer = visitor.post(path, "courriel", address);
                long took = System.nanoTime() - began;
                assertThat(answer.status()).isEqualTo(200);
                assertThat(took).as(path + " " + address).isGreaterThanOrEqualTo(EvenTime.LEAST.toNanos());
            }
        }
    }

    @Test
    void nor_is_a_new_address_that_is_somebody_elses() {
        var known = neighbours.person("Odile").email().text();
        var me = neighbours.signedIn(neighbours.person("Malo"));
        me.token();
        long began = System.nanoTime();
        var answer = me.post("/moi/courriel", "courriel", known, "password-courriel", Neighbours.PASSWORD);
        long took = System.nanoTime() - began;
        assertThat(answer.status()).isEqualTo(200);
        assertThat(took).isGreaterThanOrEqualTo(EvenTime.LEAST.toNanos());
    }
}
