package org.fabcom.governance.proxies;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Proxies as rows: what became of one is written once. Within the caller's transaction. */
@Repository
record ProxyRows(Sql db) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select x.*, coalesce(g.name, x.giver_named) as giver_name, coalesce(h.name, '') as holder_name from governance.proxy x
            left join people.party_card g on g.id = x.giver left join people.party_card h on h.id = x.holder where
            """;

    /** @param which and in which order */
    List<Proxy> list(String which, UnaryOperator<Sql.Statement> values) {
        return values.apply(db.sql(SELECT + which)).list(ProxyRows::read);
    }

    Optional<Proxy> find(UUID proxy) {
        return list("x.id = :id", sql -> sql.param("id", proxy)).stream().findFirst();
    }

    List<Proxy> handedTo(PartyId holder, UUID body, List<UUID> scopes, LocalDate on) {
        return list(
                """
                x.body = :body and x.holder = :holder
                    and (x.scope = any (:scopes) or x.kind = 'PERIOD' and :on between x.since and x.until) order by x.number
                """,
                sql -> sql.param(
                        "body", body, "holder", holder.value(), "scopes", scopes.toArray(UUID[]::new), "on", on));
    }

    List<Proxy> around(PartyId person, UUID body) {
        return list(
                "x.body = :body and (x.giver = :person or x.holder = :person) order by x.number desc",
                sql -> sql.param("body", body, "person", person.value()));
    }

    /** Those that a person was to carry where something is still to be voted on. */
    List<Proxy> carriedYet(PartyId holder, LocalDate today) {
        return list("""
                x.holder = :holder and x.state = 'ACCEPTED' and (x.kind = 'PERIOD' and x.until >= :today
                    or x.kind = 'ASSEMBLY' and exists (select from governance.assembly a
                        where a.id = x.scope and a.state in ('DRAFT', 'CONVENED', 'IN_SESSION', 'SUSPENDED'))
                    or x.kind = 'ITEM' and exists (select from governance.ballot b
                        where x.scope in (b.id, b.item) and b.closed_at is null and b.annulled_at is null))
                order by x.number
                """, sql -> sql.param("holder", holder.value(), "today", today));
    }

    List<Proxy> of(Scope scope) {
        return list(
                """
                x.body = :body and x.kind = :kind and (x.scope = :scope or x.since <= :until and x.until >= :since)
                order by x.number
                """,
                sql -> sql.param("body", scope.body())
                        .param("kind", scope.kind().name())
                        .param("scope", scope.of(), Types.OTHER)
                        .param("since", scope.since(), Types.DATE)
                        .param("until", scope.until(), Types.DATE));
    }

    UUID insert(NewProxy it, Proxy.State state, int cap, PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into governance.proxy (id, body, giver, giver_member, giver_named, holder, kind, scope, since, until, state, cap, instructions,
                    received_at, received_by)
                values (:id, :body, :giver, :member, :named, :holder, :kind, :scope, :since, :until, :state, :cap, :instructions::jsonb, :now, :by)
                """)
                .param("id", id)
                .param("body", it.scope().body())
                .param("giver", Rows.value(it.giver()), Types.OTHER)
                .param("member", it.member(), Types.OTHER)
                .param("named", it.giver() == null ? it.named() : null)
                .param("holder", Rows.value(it.holder()), Types.OTHER)
                .param("kind", it.scope().kind().name())
                .param("scope", it.scope().of(), Types.OTHER)
                .param("since", it.scope().since(), Types.DATE)
                .param("until", it.scope().until(), Types.DATE)
                .param("state", state.name())
                .param("cap", cap)
                .param("instructions", JSON.writeValueAsString(it.instructions()))
                .param("by", by.value())
                .update();
        return id;
    }

    int accept(String which, Map<String, ?> params) {
        return db.sql(
                        "update governance.proxy set answered_at = :now where state = 'ACCEPTED' and answered_at is null and "
                                + which)
                .params(params)
                .update();
    }

    int end(String which, Map<String, ?> params, Proxy.State state, PartyId by) {
        return db.sql("update governance.proxy set state = :state, ended_at = :now, ended_by = :by"
                        + " where state = 'ACCEPTED' and " + which)
                .params(params)
                .param("state", state.name(), "by", by.value())
                .update();
    }

    private static Proxy read(ResultSet row, int n) throws SQLException {
        return new Proxy(
                Rows.id(row, "id"),
                row.getLong("number"),
                Rows.partyIfAny(row, "giver"),
                Rows.idIfAny(row, "giver_member"),
                row.getString("giver_name"),
                Rows.partyIfAny(row, "holder"),
                row.getString("holder_name"),
                new Scope(
                        Rows.id(row, "body"),
                        Scope.Kind.valueOf(row.getString("kind")),
                        Rows.idIfAny(row, "scope"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                Proxy.State.valueOf(row.getString("state")),
                row.getInt("cap"),
                Times.read(row, "received_at"),
                Times.readIfAny(row, "answered_at"),
                Times.readIfAny(row, "ended_at"),
                instructions(row.getString("instructions")));
    }

    private static Map<UUID, String> instructions(String json) {
        var said = new HashMap<UUID, String>();
        for (var it : JSON.readTree(json).properties())
            said.put(UUID.fromString(it.getKey()), it.getValue().stringValue());
        return Map.copyOf(said);
    }

    /** Whoever opens the vote waits for this voice, or was first. */
    boolean late(Scope scope) {
        return scope.kind() == Scope.Kind.ITEM
                && db.sql("select opened_at is not null or annulled_at is not null from governance.ballot"
                                + " where id = :id for share")
                        .param("id", scope.of())
                        .optional(Boolean.class)
                        .orElse(false);
    }

    /**
     * The same of the votes of an assembly or a period: whoever opens one of them waits for this voice, or was first and did not read it.
     * In the order of their keys, so that two who give never wait for each other.
     */
    boolean missed(Scope scope) {
        if (scope.kind() == Scope.Kind.ITEM) return false;
        var ahead = db.sql("""
                select id from governance.ballot where body = :body and opened_at is null and annulled_at is null
                    and (assembly = :assembly or record_date between :since and :until)
                """)
                .param("body", scope.body())
                .param("assembly", scope.of(), Types.OTHER)
                .param("since", scope.since(), Types.DATE)
                .param("until", scope.until(), Types.DATE)
                .list(UUID.class);
        return !ahead.isEmpty()
                && db.sql(
                                "select opened_at is not null from governance.ballot where id in (:ids) order by id for share")
                        .param("ids", ahead)
                        .list(Boolean.class)
                        .contains(true);
    }
}
