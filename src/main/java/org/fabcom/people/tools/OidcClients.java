package org.fabcom.people.tools;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tools that accounts open. Thread-safe. */
@Repository
public class OidcClients {

    private static final String SELECT =
            "select id, kind, name, redirect_uris, logout_uri, organisation, made_at from people.oidc_client ";

    /** A tool that was just named, with the password that is shown this once. */
    record Named(UUID id, String secret) {}

    private final JdbcClient db;
    private final Clock clock;

    OidcClients(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public boolean any() {
        return db.sql("select exists (select from people.oidc_client)")
                .query(Boolean.class)
                .single();
    }

    public Optional<OidcClient> find(UUID id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(OidcClients::read)
                .optional();
    }

    /** The tool, if this is its password. */
    public Optional<OidcClient> entering(String id, String secret) {
        return Ids.read(id).flatMap(this::find).filter(it -> matches(it, secret));
    }

    List<OidcClient> all() {
        return db.sql(SELECT + "order by people.sorted(name), id")
                .query(OidcClients::read)
                .list();
    }

    /** Empty if another one has the name. */
    @Transactional
    Optional<Named> add(OidcClient.Draft draft, PartyId by) {
        var named = new Named(Ids.next(), secret());
        int added = said(db.sql("""
                insert into people.oidc_client
                    (id, kind, name, secret_digest, redirect_uris, logout_uri, organisation, made_by, made_at)
                values (:id, :kind, :name, :digest, :redirects, :logout, :organisation, :by, :now)
                on conflict (lower(name)) do nothing
                """), draft)
                .param("id", named.id())
                .param("digest", Secrets.digest(named.secret()))
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        return added == 1 ? Optional.of(named) : Optional.empty();
    }

    /** False if another one has the name. */
    boolean change(UUID id, OidcClient.Draft draft) {
        try {
            said(db.sql("""
                    update people.oidc_client set kind = :kind, name = :name, redirect_uris = :redirects,
                        logout_uri = :logout, organisation = :organisation where id = :id
                    """), draft).param("id", id).update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Another password; the old one no longer serves. */
    String renew(UUID id) {
        var secret = secret();
        db.sql("update people.oidc_client set secret_digest = :digest where id = :id")
                .param("digest", Secrets.digest(secret))
                .param("id", id)
                .update();
        return secret;
    }

    /** The tool goes, with all that people agreed to and all tokens. */
    void remove(UUID id) {
        db.sql("delete from people.oidc_client where id = :id").param("id", id).update();
    }

    private static String secret() {
        return Ids.token() + Ids.token();
    }

    private boolean matches(OidcClient client, String secret) {
        var kept = db.sql("select secret_digest from people.oidc_client where id = :id")
                .param("id", client.id())
                .query(String.class)
                .optional()
                .orElse("");
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.UTF_8), Secrets.digest(secret).getBytes(StandardCharsets.UTF_8));
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec sql, OidcClient.Draft draft) {
        var organisation = draft.organisation();
        return sql.param("kind", draft.kind().name())
                .param("name", draft.name())
                .param("redirects", draft.redirectUris().toArray(String[]::new))
                .param("logout", draft.logoutUri())
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER);
    }

    private static OidcClient read(ResultSet row, int n) throws SQLException {
        return new OidcClient(
                Rows.id(row, "id"),
                OidcClient.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                Rows.texts(row, "redirect_uris"),
                row.getString("logout_uri"),
                Rows.partyIfAny(row, "organisation"),
                Times.read(row, "made_at"));
    }
}
