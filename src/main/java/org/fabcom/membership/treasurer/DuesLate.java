package org.fabcom.membership.treasurer;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Dues whose day is past, of members who are still there, with how to reach them. Thread-safe. */
@Repository
record DuesLate(Sql db, DuesRows rows) {

    /**
     * @param cents what is late; null: not chosen yet
     * @param last when the last letter about it went; null: none did
     */
    public record Owing(
            UUID dues,
            UUID member,
            String name,
            String phone,
            String email,
            String call,
            DuesRule.Kind kind,
            @Nullable Long cents,
            LocalDate due,
            @Nullable LocalDate last) {}

    /** A line of the register, and the last day that was paid. */
    record Expired(UUID member, String name, LocalDate until) {}

    private static final String FROM = """
            from membership.dues d join membership.dues_call c on c.id = d.call join membership.member m on m.id = d.member
            join membership.dues_rule u on u.id = d.rule left join membership.dues_next n on n.dues = d.id
            where c.organisation = :organisation and d.state = 'DUE' and coalesce(n.due_day, d.due_day) < :today and m.ended_on is null
            """;

    /** Those who owe longest first. */
    public List<Owing> of(PartyId organisation, int most) {
        return db.sql("""
                select d.id, d.member, m.name, m.phone, m.email, c.label, u.kind, coalesce(n.due_day, d.due_day) as due_day,
                    coalesce((select sum(p.cents) from membership.dues_part p where p.dues = d.id and p.closed_on is null
                      and p.paid_on is null and p.due_day < :today), d.cents)::bigint as cents,
                    (select max((r.made_at at time zone kernel.zone())::date) from membership.dues_reminder r where r.dues = d.id)
                    as last
                """ + FROM + " order by coalesce(n.due_day, d.due_day), lower(m.name), d.id limit :most")
                .param("organisation", organisation.value(), "most", most)
                .list(DuesLate::read);
    }

    /** Paid elsewhere until a day that is past, and asked for nothing since: the longest first. */
    List<Expired> expired(PartyId organisation, int most) {
        return db.sql("""
                select m.id, m.name, m.paid_until from membership.member m
                where m.organisation = :organisation and m.ended_on is null and m.paid_until < :today
                    and not exists (select from membership.dues d where d.member = m.id and d.due_day > m.paid_until)
                order by m.paid_until, lower(m.name), m.id limit :most
                """)
                .param("organisation", organisation.value(), "most", most)
                .list((row, n) -> new Expired(
                        Rows.id(row, "id"), row.getString("name"), row.getObject("paid_until", LocalDate.class)));
    }

    /** Said to be paid when they left, and no payment is noted: the dues, whose, of which call. */
    public List<Dues> unnoted(PartyId organisation) {
        return db
                .sql(
                        "select x.dues from membership.dues_unnoted x join membership.dues d on d.id = x.dues"
                                + " join membership.dues_call c on c.id = d.call where c.organisation = :organisation order by d.settled_on, d.id")
                .param("organisation", organisation.value())
                .list((row, n) -> Rows.id(row, "dues"))
                .stream()
                .flatMap(it -> rows.find(it).stream())
                .toList();
    }

    private static Owing read(ResultSet row, int n) throws SQLException {
        return new Owing(
                Rows.id(row, "id"),
                Rows.id(row, "member"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("label"),
                DuesRule.Kind.valueOf(row.getString("kind")),
                row.getObject("cents", Long.class),
                row.getObject("due_day", LocalDate.class),
                row.getObject("last", LocalDate.class));
    }
}
