package org.fabcom.membership.charters;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.membership.charters.Charter.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Versions of charters and who signed which: a signature stays with its version, and nobody signs a later one by it. Thread-safe. */
@Repository
public class Charters {

    /** How it was signed. */
    public enum Way {
        ONLINE,
        PAPER
    }

    /** Which version on which day; {@code by}: the member, or who keeps the paper. */
    public record Signature(int version, LocalDate day, Way way, String by) {}

    /** A member and the last version they signed; null: none. {@code asked}: when a letter went for the last time. */
    record Signatory(
            UUID member,
            int number,
            String name,
            String email,
            @Nullable Integer signed,
            int letters,
            @Nullable LocalDate asked) {}

    private static final String SELECT = """
            select c.id, c.organisation, c.version, c.title, c.content, c.sha256, c.grace_until,
                (c.published_at at time zone kernel.zone())::date as published_on
            from membership.charter c
            """;

    private final Sql db;
    private final Clock clock;

    Charters(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last one first. */
    public List<Charter> of(PartyId organisation) {
        return db.sql(SELECT + " where c.organisation = :organisation order by c.version desc")
                .param("organisation", organisation.value())
                .list(Charters::read);
    }

    public Optional<Charter> last(PartyId organisation) {
        return of(organisation).stream().findFirst();
    }

    /** The last one of each organisation that has any. */
    List<Charter> lasts() {
        return db.sql(SELECT + """
                 where c.version = (select max(o.version) from membership.charter o where o.organisation = c.organisation)
                order by c.organisation
                """).list(Charters::read);
    }

    /** The base gives it the next number. */
    public UUID publish(PartyId organisation, String title, String content, LocalDate graceUntil, PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into membership.charter (id, organisation, version, title, content, sha256, grace_until, published_by,
                    published_at) values (:id, :organisation, 0, :title, :content, :sha, :grace, :by, :now)
                """)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("title", title)
                .param("content", content)
                .param("sha", Sha256.hex(content))
                .param("grace", graceUntil)
                .param("by", by.value())
                .update();
        return id;
    }

    /** Once a version and member; again does nothing. */
    public void sign(UUID charter, UUID member, LocalDate day, Way way, PartyId by) {
        db.sql("""
                insert into membership.signature (charter, member, signed_on, way, noted_by, noted_at)
                values (:charter, :member, :day, :way, :by, :now) on conflict do nothing
                """)
                .param("charter", charter)
                .param("member", member)
                .param("day", day)
                .param("way", way.name())
                .param("by", by.value())
                .update();
    }

    /** The last one first; who had no account signed themselves. */
    public List<Signature> signatures(UUID member) {
        return db.sql("""
                select c.version, s.signed_on, s.way,
                    case when s.noted_by = c.organisation then m.name else p.name end as name from membership.signature s
                join membership.charter c on c.id = s.charter join people.party_card p on p.id = s.noted_by
                join membership.member m on m.id = s.member
                where s.member = :member order by c.version desc
                """)
                .param("member", member)
                .list((row, n) -> new Signature(
                        row.getInt("version"),
                        row.getObject("signed_on", LocalDate.class),
                        Way.valueOf(row.getString("way")),
                        row.getString("name")));
    }

    /** Members of today who did not sign this version, by number. */
    List<Signatory> pending(Charter it) {
        return db.sql("""
                select m.id, m.number, m.name, m.email,
                    (select max(c.version) from membership.signature s join membership.charter c on c.id = s.charter
                        where s.member = m.id) as signed,
                    (select count(*) from membership.charter_letter l where l.charter = :charter and l.member = m.id) as letters,
                    (select (max(l.sent_at) at time zone kernel.zone())::date from membership.charter_letter l
                        where l.charter = :charter and l.member = m.id) as asked
                from membership.member m
                where m.organisation = :organisation and m.ended_on is null
                    and not exists (select from membership.signature s where s.charter = :charter and s.member = m.id)
                order by m.number
                """)
                .param("charter", it.id(), "organisation", it.organisation().value())
                .list((row, n) -> new Signatory(
                        Rows.id(row, "id"),
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getObject("signed", Integer.class),
                        row.getInt("letters"),
                        row.getObject("asked", LocalDate.class)));
    }

    /** False if that letter went already. */
    boolean asked(UUID charter, UUID member, int number) {
        return db.sql("""
                insert into membership.charter_letter (charter, member, number, sent_at)
                values (:charter, :member, :number, :now) on conflict do nothing
                """)
                .param("charter", charter, "member", member, "number", number)
                .updated();
    }

    /** Towards the last version; empty where there is no charter. */
    public Optional<Standing> standing(PartyId organisation, UUID member) {
        return last(organisation).map(it -> standing(it, signatures(member)));
    }

    private Standing standing(Charter last, List<Signature> signed) {
        if (signed.stream().anyMatch(it -> it.version() == last.version())) return Standing.SIGNED;
        if (!Days.today(clock).isAfter(last.graceUntil())) return Standing.PENDING;
        return signed.isEmpty() ? Standing.NEVER : Standing.OLDER;
    }

    private static Charter read(ResultSet row, int n) throws SQLException {
        return new Charter(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("content"),
                row.getString("sha256"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("grace_until", LocalDate.class));
    }
}
