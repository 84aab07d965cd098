package org.fabcom.people.passkeys;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.steps.TokenCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;

/** What a key must sign: drawn for one browser, which holds a token in a strict cookie; taken once, within five minutes. */
@Repository
record Challenges(Sql db, Settings settings, Clock clock) {

    static final Duration LIFE = Duration.ofMinutes(5);
    private static final TokenCookie COOKIE = new TokenCookie("fc-key", "/", "Strict");

    /** {@code person} is whose key is being made; null when somebody signs in. */
    record Challenge(Bytes bytes, @Nullable PartyId person) {}

    Bytes draw(@Nullable PartyId person, HttpServletResponse response) {
        var token = Ids.token();
        var bytes = Bytes.random();
        var now = clock.instant();
        db.sql("delete from people.passkey_challenge where expires_at < :now")
                .param("now", now)
                .update();
        db.sql("""
                insert into people.passkey_challenge (token_digest, challenge, person, expires_at)
                values (:digest, :challenge, :person, :expires)
                """)
                .param("digest", Secrets.digest(token))
                .param("challenge", bytes.getBytes())
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .param("expires", now.plus(LIFE))
                .update();
        COOKIE.give(response, token, LIFE, settings);
        return bytes;
    }

    /** The challenge of this browser, which serves no more. */
    Optional<Challenge> take(HttpServletRequest request, HttpServletResponse response) {
        var token = COOKIE.of(request);
        if (token.isEmpty()) return Optional.empty();
        COOKIE.give(response, "", Duration.ZERO, settings);
        return db.sql("""
                delete from people.passkey_challenge where token_digest = :digest and expires_at >= :now
                returning challenge, person
                """).param("digest", Secrets.digest(token)).optional((row, n) -> {
            var person = row.getObject("person", UUID.class);
            return new Challenge(new Bytes(row.getBytes("challenge")), person == null ? null : new PartyId(person));
        });
    }
}
