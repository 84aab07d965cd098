package org.fabcom.people.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with a key is counted before anything is verified. */
@FabComTest
record CountedKeysTest(Web web, Sql db) {

    @BeforeEach
    void nothingCounted() {
        db.sql("delete from web.attempt").update();
    }

    @Test
    void wrong_answers_are_counted_by_address_and_the_next_one_uses_up_no_challenge() {
        var visitor = web.visitor();
        visitor.get("/connexion/cle");
        for (int i = 0; i < 60; i++)
            assertThat(visitor.post("/connexion/cle", "reponse", "{}").status())
                    .as("answer " + i)
                    .isEqualTo(422);
        visitor.post("/connexion/cle/defi");
        assertThat(challenges()).isPositive();
        var before = challenges();
        assertThat(visitor.post("/connexion/cle", "reponse", "{}").status()).isEqualTo(429);
        assertThat(challenges()).isEqualTo(before);
    }

    private long challenges() {
        return db.sql("select count(*) from people.passkey_challenge").single(Long.class);
    }
}
