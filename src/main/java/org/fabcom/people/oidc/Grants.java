package org.fabcom.people.oidc;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.people.tools.OidcClient;
import org.fabcom.people.tools.OidcScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes and tokens, of which only digests are kept. What serves once and comes a second time was stolen from somebody: all that came of
 * that sign-in goes (RFC 9700 §4.14.2). Nothing serves for somebody who is erased or asked to be. Thread-safe.
 */
@Repository
class Grants {

    static final Duration CODE = Duration.ofMinutes(1);
    static final Duration ACCESS = Duration.ofHours(1);
    static final Duration REFRESH = Duration.ofDays(30);

    private static final String STANDING = """
             and exists (select from people.person r where r.id = g.person and r.erased_at is null)
             and not exists (select from people.departure d where d.person = g.person and d.cause = 'ASKED')
            """;

    /** What the person lets this tool know today: what was taken back since is not told on old tokens either. */
    private static final String SCOPES = """
            array(select s from unnest(g.scopes) s where s in (select unnest(c.granted) from people.oidc_consent c
                where c.client = g.client and c.person = g.person)) as scopes""";

    /** One sign-in of a person to a tool. */
    record Grant(UUID client, PartyId person, Set<OidcScope> scopes, UUID family, Instant provedAt, String nonce) {}

    /** What a tool gets; {@code refresh} is null unless the person let it come back by itself. */
    record Tokens(String access, @Nullable String refresh) {}

    private final Sql db;
    private final Clock clock;

    Grants(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A code for the browser to carry to the tool. */
    String code(AuthorizationRequest asked, PartyId person, Set<OidcScope> scopes, Instant provedAt) {
        var code = fresh();
        db.sql("""
                insert into people.oidc_code
                    (digest, family, client, person, redirect_uri, scopes, challenge, nonce, proved_at, expires_at)
                values (:digest, :family, :client, :person, :redirect, :scopes, :challenge, :nonce, :proved, :expires)
                """)
                .param("digest", Secrets.digest(code))
                .param("family", Ids.next())
                .param("client", asked.client().id())
                .param("person", person.value())
                .param("redirect", asked.redirectUri())
                .param("scopes", OidcScope.row(scopes))
                .param("challenge", asked.challenge())
                .param("nonce", asked.nonce())
                .param("proved", provedAt)
                .param("expires", clock.instant().plus(CODE))
                .update();
        return code;
    }

    /** The code serves this once, right or wrong. */
    @Transactional
    Optional<Grant> redeem(OidcClient client, String code, String redirectUri, String verifier) {
        var now = Times.sql(clock.instant());
        var digest = Secrets.digest(code);
        int first = db.sql("update people.oidc_code set used_at = :now where digest = :digest and used_at is null")
                .param("now", now, "digest", digest)
                .update();
        if (first == 0) {
            endFamily("select family from people.oidc_code where digest = :digest", digest);
            return Optional.empty();
        }
        return db.sql("select client, person, " + SCOPES + """
                , family, proved_at, nonce from people.oidc_code g
                where digest = :digest and client = :client and redirect_uri = :redirect and challenge = :challenge
                  and expires_at > :now
                """ + STANDING)
                .param("digest", digest)
                .param("client", client.id())
                .param("redirect", redirectUri)
                .param("challenge", challenge(verifier))
                .param("now", now)
                .optional(Grants::read);
    }

    @Transactional
    Tokens issue(Grant grant) {
        var access = keep("ACCESS", grant, ACCESS);
        return new Tokens(
                access, grant.scopes().contains(OidcScope.OFFLINE_ACCESS) ? keep("REFRESH", grant, REFRESH) : null);
    }

    /** What a refresh token gives, once. */
    @Transactional
    Optional<Grant> refresh(OidcClient client, String token) {
        var digest = Secrets.digest(token);
        var grant = db.sql("""
                update people.oidc_token g set spent_at = :now
                where digest = :digest and client = :client and kind = 'REFRESH' and spent_at is null and expires_at > :now
                """ + STANDING + " returning client, person, " + SCOPES + ", family, proved_at, '' as nonce")
                .param("digest", digest, "client", client.id())
                .optional(Grants::read);
        if (grant.isEmpty())
            endFamily("select family from people.oidc_token where digest = :digest and spent_at is not null", digest);
        return grant;
    }

    Optional<Grant> byAccess(String token) {
        return db.sql("select client, person, " + SCOPES + """
                , family, proved_at, '' as nonce from people.oidc_token g
                where digest = :digest and kind = 'ACCESS' and expires_at > :now
                """ + STANDING)
                .param("digest", Secrets.digest(token))
                .optional(Grants::read);
    }

    /** A refresh token takes all that came of its sign-in along (RFC 7009 §2.1). */
    void revoke(OidcClient client, String token) {
        db.sql("""
                delete from people.oidc_token t where t.client = :client and (t.digest = :digest or t.family in
                    (select r.family from people.oidc_token r where r.digest = :digest and r.client = :client and r.kind = 'REFRESH'))
                """)
                .param("client", client.id(), "digest", Secrets.digest(token))
                .update();
    }

    /** All that tools hold of this person; they are asked again. */
    void endAll(PartyId person) {
        db.sql("delete from people.oidc_consent where person = :person")
                .param("person", person.value())
                .update();
    }

    void endAll() {
        db.sql("delete from people.oidc_consent").update();
    }

    void sweep() {
        var now = Times.sql(clock.instant());
        db.sql("delete from people.oidc_code where expires_at < cast(:now as timestamptz) - interval '1 day'")
                .param("now", now)
                .update();
        db.sql("delete from people.oidc_token where expires_at < :now")
                .param("now", now)
                .update();
    }

    private void endFamily(String which, String digest) {
        db.sql("delete from people.oidc_token where family in (" + which + ")")
                .param("digest", digest)
                .update();
    }

    private String keep(String kind, Grant grant, Duration life) {
        var token = fresh();
        var now = clock.instant();
        db.sql("""
                insert into people.oidc_token
                    (digest, kind, family, client, person, scopes, proved_at, made_at, expires_at)
                values (:digest, :kind, :family, :client, :person, :scopes, :proved, :now, :expires)
                """)
                .param("digest", Secrets.digest(token))
                .param("kind", kind)
                .param("family", grant.family())
                .param("client", grant.client())
                .param("person", grant.person().value())
                .param("scopes", OidcScope.row(grant.scopes()))
                .param("proved", grant.provedAt())
                .param("now", now)
                .param("expires", now.plus(life))
                .update();
        return token;
    }

    private static String fresh() {
        return Ids.token() + Ids.token();
    }

    /** RFC 7636 §4.6. */
    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }

    private static Grant read(ResultSet row, int n) throws SQLException {
        return new Grant(
                Rows.id(row, "client"),
                Rows.party(row, "person"),
                OidcScope.of(Rows.texts(row, "scopes")),
                Rows.id(row, "family"),
                Times.read(row, "proved_at"),
                row.getString("nonce"));
    }
}
