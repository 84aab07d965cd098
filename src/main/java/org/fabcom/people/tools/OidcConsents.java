package org.fabcom.people.tools;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people agreed that a tool knows of them. One that is withdrawn takes its codes and tokens along, in the base. Thread-safe. */
@Repository
public class OidcConsents {

    /** What was decided of all that was asked. */
    public record Decided(Set<OidcScope> asked, Set<OidcScope> granted) {

        /** True if nothing is wanted that was not decided yet. */
        public boolean covers(Set<OidcScope> wanted) {
            return asked.containsAll(wanted);
        }

        /** With what is decided now: of what was not asked this time, nothing changes. */
        public Decided and(Decided now) {
            var asked = EnumSet.copyOf(this.asked);
            asked.addAll(now.asked);
            var granted = EnumSet.copyOf(this.granted);
            granted.removeAll(now.asked);
            granted.addAll(now.granted);
            return new Decided(asked, granted);
        }
    }

    /** One of a person's, for their own page. */
    record Line(
            UUID client, String name, Set<OidcScope> asked, Set<OidcScope> granted, Instant givenAt, Instant usedAt) {}

    /** What a person may tell or not. */
    static final List<OidcScope> CHOSEN = List.of(OidcScope.GROUPS, OidcScope.OFFLINE_ACCESS);

    private final Sql db;

    OidcConsents(Sql db) {
        this.db = db;
    }

    public Optional<Decided> find(UUID client, PartyId person) {
        return db.sql("select asked, granted from people.oidc_consent where client = :client and person = :person")
                .param("client", client, "person", person.value())
                .optional((row, n) ->
                        new Decided(OidcScope.of(Rows.texts(row, "asked")), OidcScope.of(Rows.texts(row, "granted"))));
    }

    public void give(UUID client, PartyId person, Decided decided) {
        db.sql("""
                insert into people.oidc_consent (client, person, asked, granted, given_at, used_at)
                values (:client, :person, :asked, :granted, :now, :now)
                on conflict (client, person) do update
                    set asked = excluded.asked, granted = excluded.granted, given_at = excluded.given_at
                """)
                .param("client", client)
                .param("person", person.value())
                .param("asked", OidcScope.row(decided.asked()))
                .param("granted", OidcScope.row(decided.granted()))
                .update();
    }

    /**
     * Whether the tool is told this from now on, of what it asked for; false if it did not. Tokens of before tell no more than what
     * stands here; those that come back without the person go at once.
     */
    @Transactional
    boolean choose(UUID client, PartyId person, OidcScope scope, boolean told) {
        var decided = find(client, person);
        if (decided.isEmpty() || !decided.get().asked().contains(scope)) return false;
        var granted = EnumSet.copyOf(decided.get().granted());
        if (told) granted.add(scope);
        else granted.remove(scope);
        give(client, person, new Decided(decided.get().asked(), granted));
        if (!told && scope == OidcScope.OFFLINE_ACCESS)
            db.sql("delete from people.oidc_token where client = :client and person = :person and kind = 'REFRESH'")
                    .param("client", client, "person", person.value())
                    .update();
        return true;
    }

    public void used(UUID client, PartyId person) {
        db.sql("update people.oidc_consent set used_at = :now where client = :client and person = :person")
                .param("client", client, "person", person.value())
                .update();
    }

    /** False if there was none. */
    boolean withdraw(UUID client, PartyId person) {
        return db.sql("delete from people.oidc_consent where client = :client and person = :person")
                .param("client", client, "person", person.value())
                .updated();
    }

    /** How many people opened each tool. */
    int count(UUID client) {
        return db.sql("select count(*) from people.oidc_consent where client = :client")
                .param("client", client)
                .single(Integer.class);
    }

    /** The tools that know a person, by name. */
    public List<String> names(PartyId person) {
        return of(person).stream().map(Line::name).toList();
    }

    List<Line> of(PartyId person) {
        return db.sql("""
                select c.client, t.name, c.asked, c.granted, c.given_at, c.used_at
                from people.oidc_consent c join people.oidc_client t on t.id = c.client
                where c.person = :person order by people.sorted(t.name), t.id
                """)
                .param("person", person.value())
                .list((row, n) -> new Line(
                        Rows.id(row, "client"),
                        row.getString("name"),
                        OidcScope.of(Rows.texts(row, "asked")),
                        OidcScope.of(Rows.texts(row, "granted")),
                        Times.read(row, "given_at"),
                        Times.read(row, "used_at")));
    }
}
