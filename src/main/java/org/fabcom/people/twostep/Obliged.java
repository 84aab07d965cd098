package org.fabcom.people.twostep;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who holds a right, with or without a second step. Thread-safe. */
@Repository
record Obliged(Sql db) {

    /** {@code since} is null while no codes are asked; {@code keys} are the passkeys of this person that serve. */
    record Line(
            PartyId person,
            String name,
            String email,
            @Nullable Instant since,
            int keys,
            boolean administrator) {}

    private static final String FROM = """
            from people.person r join people.party p on p.id = r.id
            left join people.two_step t on t.person = r.id and t.confirmed_at is not null
            where r.erased_at is null and r.email is not null and r.id in (select people.right_holders(:today))
            and (position(:words in lower(p.name)) > 0 or position(:words in lower(r.email)) > 0)
            """;

    /** Those whose name or address holds these words. */
    int count(String words) {
        return asking("select count(*) " + FROM, words).single(Integer.class);
    }

    /** By name, or those without any second step first and then by name. */
    List<Line> list(String words, boolean byName, long offset, int most) {
        return asking("""
                        select * from (select r.id, p.name, r.email, t.confirmed_at,
                            (select count(*) from people.passkey k where k.person = r.id and k.resting_since is null) as keys,
                            exists (select from people.instance_role i where i.person = r.id and i.role = 'ADMINISTRATOR') as administrator
                        """ + FROM + """
                        ) it order by (not :byName and (confirmed_at is not null or keys > 0)), people.sorted(name), id
                        offset :offset limit :most
                        """, words)
                .param("byName", byName, "offset", offset, "most", most)
                .list(Obliged::read);
    }

    private Sql.Statement asking(String sql, String words) {
        return db.sql(sql).param("words", words.toLowerCase(Locale.ROOT));
    }

    private static Line read(ResultSet row, int n) throws SQLException {
        return new Line(
                new PartyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Times.readIfAny(row, "confirmed_at"),
                row.getInt("keys"),
                row.getBoolean("administrator"));
    }
}
