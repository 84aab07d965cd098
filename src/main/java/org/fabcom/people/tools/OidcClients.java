package org.fabcom.people.tools;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.RightsChange.Act;
import org.fabcom.people.RightsJournal;
import org.fabcom.people.signin.OtherDoor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The tools that accounts open. Thread-safe. */
@Repository
public class OidcClients implements OtherDoor.Caller {

    private static final String SELECT =
            "select id, kind, name, redirect_uris, logout_uri, organisation, made_at from people.oidc_client ";

    /** How long a new password can be looked at. */
    private static final Duration SHOWN = Duration.ofMinutes(10);

    private static final Pattern MARK = Pattern.compile("([0-9]{1,11})-[0-9a-f]{32}");
    private static final Pattern ASKING =
            Pattern.compile("/autorisation\\?(?:.*&)?client_id=([0-9A-Fa-f-]{36})(?:&.*)?");

    /** A tool that was just named, with the mark of its password. */
    record Named(UUID id, String mark) {}

    private final Sql db;
    private final Secrets secrets;
    private final RightsJournal journal;
    private final TransactionTemplate together;
    private final Clock clock;

    OidcClients(Sql db, Secrets secrets, RightsJournal journal, TransactionTemplate together, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.journal = journal;
        this.together = together;
        this.clock = clock;
    }

    public boolean any() {
        return db.sql("select exists (select from people.oidc_client)").single(Boolean.class);
    }

    public Optional<OidcClient> find(UUID id) {
        return db.sql(SELECT + "where id = :id").param("id", id).optional(OidcClients::read);
    }

    /** The tool, if this is its password. */
    public Optional<OidcClient> entering(String id, String secret) {
        return Ids.read(id).flatMap(this::find).filter(it -> matches(it, secret));
    }

    @Override
    public Optional<String> calling(String returnTo) {
        var asking = ASKING.matcher(returnTo);
        if (!asking.matches()) return Optional.empty();
        return Ids.read(asking.group(1)).flatMap(this::find).map(OidcClient::name);
    }

    List<OidcClient> all() {
        return db.sql(SELECT + "order by people.sorted(name), id").list(OidcClients::read);
    }

    /** Empty if another one has the name. */
    @Transactional
    Optional<Named> add(OidcClient.Draft draft, PartyId by) {
        var named = new Named(Ids.next(), mark());
        int added = said(db.sql("""
                insert into people.oidc_client
                    (id, kind, name, secret_digest, redirect_uris, logout_uri, organisation, made_by, made_at)
                values (:id, :kind, :name, :digest, :redirects, :logout, :organisation, :by, :now)
                on conflict (lower(name)) do nothing
                """), draft)
                .param("id", named.id(), "digest", Secrets.digest(secret(named.id(), named.mark())), "by", by.value())
                .update();
        if (added == 0) return Optional.empty();
        note(Act.TOOL_LINKED, by, draft.name());
        return Optional.of(named);
    }

    /** False if another one has the name. */
    boolean change(UUID id, OidcClient.Draft draft, PartyId by) {
        try {
            together.executeWithoutResult(status -> {
                said(db.sql("""
                        update people.oidc_client set kind = :kind, name = :name, redirect_uris = :redirects,
                            logout_uri = :logout, organisation = :organisation where id = :id
                        """), draft).param("id", id).update();
                note(Act.TOOL_CHANGED, by, draft.name());
            });
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Another password, under this mark; the old one no longer serves. */
    @Transactional
    String renew(OidcClient client, PartyId by) {
        var mark = mark();
        db.sql("update people.oidc_client set secret_digest = :digest where id = :id")
                .param("digest", Secrets.digest(secret(client.id(), mark)), "id", client.id())
                .update();
        note(Act.TOOL_SECRET, by, client.name());
        return mark;
    }

    /** The tool goes, with all that people agreed to and all tokens. */
    @Transactional
    void remove(OidcClient client, PartyId by) {
        db.sql("delete from people.oidc_client where id = :id")
                .param("id", client.id())
                .update();
        note(Act.TOOL_REMOVED, by, client.name());
    }

    /** The password of this mark, while it is young and still that of the tool: whoever looks twice makes no other. */
    Optional<String> shown(OidcClient client, String mark) {
        var read = MARK.matcher(mark);
        if (!read.matches()) return Optional.empty();
        var drawn = Instant.ofEpochSecond(Long.parseLong(read.group(1)));
        if (drawn.plus(SHOWN).isBefore(clock.instant())) return Optional.empty();
        return Optional.of(secret(client.id(), mark)).filter(it -> matches(client, it));
    }

    /** When it was drawn, and what nobody guesses. */
    private String mark() {
        return clock.instant().getEpochSecond() + "-" + Ids.token();
    }

    /** Kept nowhere: of the mark, under a secret of the instance. */
    private String secret(UUID id, String mark) {
        return secrets.sign("people.oidc.client", id + " " + mark);
    }

    private void note(Act act, PartyId by, String name) {
        journal.add(act, by, by, null, "", name);
    }

    private boolean matches(OidcClient client, String secret) {
        var kept = db.sql("select secret_digest from people.oidc_client where id = :id")
                .param("id", client.id())
                .optional(String.class)
                .orElse("");
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.UTF_8), Secrets.digest(secret).getBytes(StandardCharsets.UTF_8));
    }

    private static Sql.Statement said(Sql.Statement sql, OidcClient.Draft draft) {
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
