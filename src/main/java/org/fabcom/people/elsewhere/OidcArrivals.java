package org.fabcom.people.elsewhere;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.steps.TokenCookie;
import org.springframework.stereotype.Repository;

/** Who is on the way to the other house and back: for half an hour, in one browser, which holds a token in a cookie. Thread-safe. */
@Repository
record OidcArrivals(Sql db, Settings settings, Clock clock) {

    /** The way back is a link of another site: the cookie must come along. */
    private static final TokenCookie COOKIE = new TokenCookie("fc-arrival", "/", "Lax");

    private static final Duration LIFE = Duration.ofMinutes(30);

    /** On the way there. */
    record Leaving(String state, String nonce, String verifier) {}

    /** Back, not yet asked of the other house who it is. */
    record Returned(String nonce, String verifier, String returnTo) {}

    /** Known there, and not yet here. */
    record Waiting(Told told, String returnTo) {}

    /** What the other house said; {@code email} is empty unless it confirmed one, {@code groups} unless it told some or that there are none. */
    record Told(String subject, Optional<Email> email, String name, Optional<List<String>> groups) {}

    Leaving begin(String returnTo, HttpServletRequest request, HttpServletResponse response) {
        var leaving = new Leaving(Ids.token(), Ids.token(), Ids.token() + Ids.token());
        var browser = browser(request);
        if (browser.isEmpty()) browser = Ids.token();
        db.sql("""
                insert into people.oidc_arrival (digest, browser_digest, nonce, verifier, return_to, expires_at)
                values (:digest, :browser, :nonce, :verifier, :returnTo, :expires)
                """)
                .param("digest", Secrets.digest(leaving.state()))
                .param("browser", Secrets.digest(browser))
                .param("nonce", leaving.nonce())
                .param("verifier", leaving.verifier())
                .param("returnTo", returnTo)
                .param("expires", clock.instant().plus(LIFE))
                .update();
        COOKIE.give(response, browser, LIFE, settings);
        return leaving;
    }

    /** Once, in the browser that left. */
    Optional<Returned> back(String state, HttpServletRequest request) {
        return db.sql("""
                delete from people.oidc_arrival
                where digest = :digest and browser_digest = :browser and subject is null and expires_at > :now
                returning nonce, verifier, return_to
                """)
                .param("digest", Secrets.digest(state), "browser", Secrets.digest(browser(request)))
                .optional((row, n) ->
                        new Returned(row.getString("nonce"), row.getString("verifier"), row.getString("return_to")));
    }

    /** Whoever was known last in this browser waits until they said whose account it is. */
    void keep(Told told, String returnTo, HttpServletRequest request) {
        var browser = Secrets.digest(browser(request));
        db.sql("delete from people.oidc_arrival where browser_digest = :browser and subject is not null")
                .param("browser", browser)
                .update();
        db.sql("""
                insert into people.oidc_arrival
                    (digest, browser_digest, nonce, verifier, return_to, expires_at, subject, email, name, groups)
                values (:digest, :browser, '', '', :returnTo, :expires, :subject, :email, :name,
                    case when :told then cast(:groups as text[]) end)
                """)
                .param("digest", Secrets.digest(Ids.token()))
                .param("browser", browser)
                .param("returnTo", returnTo)
                .param("expires", clock.instant().plus(LIFE))
                .param("subject", told.subject())
                .param("email", told.email().map(Email::text).orElse(""))
                .param("name", told.name())
                .param("groups", told.groups().orElse(List.of()).toArray(String[]::new))
                .param("told", told.groups().isPresent())
                .update();
    }

    Optional<Waiting> waiting(HttpServletRequest request) {
        return db.sql("""
                select subject, email, name, groups, return_to from people.oidc_arrival
                where browser_digest = :browser and subject is not null and expires_at > :now
                """).param("browser", Secrets.digest(browser(request))).optional(OidcArrivals::read);
    }

    /** The same, and it waits no more: of two clicks one counts. */
    Optional<Waiting> take(HttpServletRequest request) {
        return db.sql("""
                delete from people.oidc_arrival
                where browser_digest = :browser and subject is not null and expires_at > :now
                returning subject, email, name, groups, return_to
                """).param("browser", Secrets.digest(browser(request))).optional(OidcArrivals::read);
    }

    private static String browser(HttpServletRequest request) {
        var token = COOKIE.of(request);
        return token.matches("[0-9a-f]{32}") ? token : "";
    }

    private static Waiting read(ResultSet row, int n) throws SQLException {
        return new Waiting(
                new Told(
                        row.getString("subject"),
                        Email.read(row.getString("email")),
                        row.getString("name"),
                        row.getArray("groups") == null ? Optional.empty() : Optional.of(Rows.texts(row, "groups"))),
                row.getString("return_to"));
    }
}
