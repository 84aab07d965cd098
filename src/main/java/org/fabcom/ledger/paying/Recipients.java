package org.fabcom.ledger.paying;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Sights;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Repository;

/** Whom one may pay: people, organisations and groups that are still there, by name only. */
@Repository
public class Recipients {

    /** Somebody to pay; {@code leaving}: who asked to be erased is paid no more. */
    public record Recipient(PartyId id, String name, String kind, boolean leaving) {

        public boolean person() {
            return kind.equals("PERSON");
        }
    }

    private static final String COLUMNS = "p.id, p.name, p.kind, coalesce(r.leaving, false) as leaving";
    private static final String THERE = """
         from people.party_card p left join people.person_card r on r.id = p.id left join circles.group_card g on g.party = p.id
        where r.erased_at is null and g.closed_at is null
        """;
    private static final String FOLDED = "translate(lower(p.name), 'àâäéèêëîïôöùûüç’-', 'aaaeeeeiioouuuc  ')";

    private final Sql db;
    private final Groups groups;
    private final Sights sights;

    Recipients(Sql db, Groups groups, Sights sights) {
        this.db = db;
        this.groups = groups;
        this.sights = sights;
    }

    /** Whether nobody can open this account any more. */
    boolean erased(PartyId party) {
        return db.sql("select exists (select from people.person_card where id = :id and erased_at is not null)")
                .param("id", party.value())
                .single(Boolean.class);
    }

    /** A group is found by those who see it: for others it does not exist. */
    public Optional<Recipient> find(PartyId id, Visitor visitor) {
        return among(Set.of(id), visitor).stream().findFirst();
    }

    /** Those of them that one may pay. */
    public List<Recipient> among(Set<PartyId> ids, Visitor visitor) {
        return db
                .sql("select " + COLUMNS + THERE + " and p.id = any (:ids)")
                .param("ids", ids.stream().map(PartyId::value).toArray(UUID[]::new))
                .list(Recipients::read)
                .stream()
                .filter(it -> !it.kind().equals("GROUP")
                        || groups.find(it.id())
                                .filter(group -> sights.sees(visitor, group.id()))
                                .isPresent())
                .toList();
    }

    private static Recipient read(ResultSet row, int n) throws SQLException {
        return new Recipient(
                new PartyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("leaving"));
    }

    /** By words of the name in any order, without case nor accents; at most so many, by name. */
    public List<Recipient> search(String text, PartyId except, int most) {
        return db.sql("select " + COLUMNS + THERE
                        + " and p.id <> :except and coalesce(g.seen_by, 'EVERYBODY') = 'EVERYBODY' and " + FOLDED
                        + " like all (:words) order by lower(p.name), p.id limit :most")
                .param("except", except.value(), "words", Fold.sought(text), "most", most)
                .list(Recipients::read);
    }

    /** With whom this wallet dealt last, once each. */
    List<Recipient> recent(PartyId party, int most) {
        return db.sql("select " + COLUMNS + """
             from (
                select case when t.payer = :party then t.payee else t.payer end as other, max(t.entry) as last
                from (select q.transfer from ledger.posting q
                    where q.account in (select a.id from ledger.account a where a.party = :party)
                    order by q.id desc limit 200) l
                join ledger.transfer t on t.id = l.transfer group by 1) o
            join people.party_card p on p.id = o.other left join people.person_card r on r.id = p.id
            left join circles.group_card g on g.party = p.id
            where r.erased_at is null and g.closed_at is null and p.id <> :party order by o.last desc limit :most
            """)
                .param("party", party.value(), "most", most)
                .list(Recipients::read);
    }
}
