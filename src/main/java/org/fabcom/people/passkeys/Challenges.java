package org.fabcom.people.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.WebUtils;

/** What a key must sign: drawn for one browser, which holds a token in a strict cookie; taken once, within five minutes. */
@Repository
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);
    private static final String COOKIE = "fc-key";

    /** {@code person} is whose key is being made; null when somebody signs in. */
    record Challenge(Bytes bytes, @Nullable PartyId person) {}

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Challenges(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    Bytes draw(@Nullable PartyId person, HttpServletResponse response) {
        var token = Ids.token();
        var bytes = Bytes.random();
        var now = clock.instant();
        db.sql("delete from people.passkey_challenge where expires_at < :now")
                .param("now", Times.sql(now))
                .update();
        db.sql("""
                insert into people.passkey_challenge (token_digest, challenge, person, expires_at)
                values (:digest, :challenge, :person, :expires)
                """)
                .param("digest", Secrets.digest(token))
                .param("challenge", bytes.getBytes())
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .param("expires", Times.sql(now.plus(LIFE)))
                .update();
        give(response, token, LIFE);
        return bytes;
    }

    /** The challenge of this browser, which serves no more. */
    Optional<Challenge> take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) return Optional.empty();
        give(response, "", Duration.ZERO);
        return db.sql("""
                delete from people.passkey_challenge where token_digest = :digest and expires_at >= :now
                returning challenge, person
                """)
                .param("digest", Secrets.digest(cookie.getValue()))
                .param("now", Times.sql(clock.instant()))
                .query((row, n) -> {
                    var person = row.getObject("person", UUID.class);
                    return new Challenge(
                            new Bytes(row.getBytes("challenge")), person == null ? null : new PartyId(person));
                })
                .optional();
    }

    private void give(HttpServletResponse response, String token, Duration life) {
        var cookie = ResponseCookie.from(COOKIE, token)
                .path("/")
                .httpOnly(true)
                .secure(settings.https())
                .sameSite("Strict")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
