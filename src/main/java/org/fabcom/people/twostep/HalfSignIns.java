package org.fabcom.people.twostep;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.steps.SecondStep;
import org.fabcom.people.steps.TokenCookie;
import org.springframework.stereotype.Repository;

/** Who gave the first step and not yet the second: for ten minutes, in one browser, which holds a token in a strict cookie. */
@Repository
record HalfSignIns(Sql db, TwoSteps steps, Settings settings, Clock clock) implements SecondStep {

    /** Where the code is asked. */
    static final String PATH = "/connexion/code";

    private static final TokenCookie COOKIE = new TokenCookie("fc-step", "/", "Strict");
    private static final Duration LIFE = Duration.ofMinutes(10);

    record Half(PartyId person, String returnTo) {}

    @Override
    public Optional<String> ask(PartyId person, String returnTo, HttpServletResponse response) {
        if (steps.since(person).isEmpty()) return Optional.empty();
        var token = Ids.token();
        var now = clock.instant();
        db.sql("delete from people.half_sign_in where expires_at < :now")
                .param("now", now)
                .update();
        db.sql("""
                insert into people.half_sign_in (token_digest, person, return_to, expires_at)
                values (:digest, :person, :returnTo, :expires)
                """)
                .param("digest", Secrets.digest(token))
                .param("person", person.value())
                .param("returnTo", returnTo)
                .param("expires", now.plus(LIFE))
                .update();
        COOKIE.give(response, token, LIFE, settings);
        return Optional.of(PATH);
    }

    Optional<Half> find(HttpServletRequest request) {
        return db.sql(
                        "select person, return_to from people.half_sign_in where token_digest = :digest and expires_at >= :now")
                .param("digest", digest(request))
                .optional(HalfSignIns::read);
    }

    /** The same, and it serves no more: of two who come at once, one gets in. */
    Optional<Half> take(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.give(response, "", Duration.ZERO, settings);
        return db.sql("""
                delete from people.half_sign_in where token_digest = :digest and expires_at >= :now
                returning person, return_to
                """).param("digest", digest(request)).optional(HalfSignIns::read);
    }

    private static String digest(HttpServletRequest request) {
        return Secrets.digest(COOKIE.of(request));
    }

    private static Half read(ResultSet row, int n) throws SQLException {
        return new Half(new PartyId(row.getObject("person", UUID.class)), row.getString("return_to"));
    }
}
