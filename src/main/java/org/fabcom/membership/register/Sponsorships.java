package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who vouched for a member when they joined. Thread-safe. */
@Repository
public class Sponsorships {

    /** {@code number}: null where the name stands in no register; {@code said}: null where nothing was answered here. */
    record Sponsorship(
            String name, @Nullable Integer number, @Nullable Boolean said) {}

    /** A member who may be the one that a paper names. */
    record Named(UUID id, int number, String name) {}

    private final Sql db;

    Sponsorships(Sql db) {
        this.db = db;
    }

    /** {@code name}: where the sponsor is no member that is known; {@code said}: what they answered here. */
    public void keep(UUID member, @Nullable UUID sponsor, String name, @Nullable Boolean said) {
        db.sql(
                        "insert into membership.sponsorship (member, sponsor, name, said) values (:member, :sponsor, :name, :said)")
                .param("member", member)
                .param("sponsor", sponsor, java.sql.Types.OTHER)
                .param("name", sponsor == null ? name : "")
                .param("said", said == null ? null : said ? "YES" : "NO", java.sql.Types.VARCHAR)
                .update();
    }

    Optional<Sponsorship> of(UUID member) {
        return db.sql("select coalesce(s.name, v.name) as name, s.number, v.said from membership.sponsorship v"
                        + " left join membership.member s on s.id = v.sponsor where v.member = :member")
                .param("member", member)
                .optional((row, n) -> {
                    var said = row.getString("said");
                    return new Sponsorship(
                            row.getString("name"),
                            row.getObject("number", Integer.class),
                            said == null ? null : said.equals("YES"));
                });
    }

    /** Those who may vouch today and are called so, or have that number. */
    List<Named> named(PartyId organisation, String typed) {
        var number = typed.replaceFirst("^[nN][°º]?\\s*", "");
        return db
                .sql("select id, number, name from membership.member where organisation = :organisation"
                        + " and kind = 'PERSON' and state in ('ACTIVE', 'LATE') order by number")
                .param("organisation", organisation.value())
                .list((row, n) -> new Named(Rows.id(row, "id"), row.getInt("number"), row.getString("name")))
                .stream()
                .filter(it -> String.valueOf(it.number()).equals(number)
                        || Fold.words(it.name()).equals(Fold.words(typed)))
                .toList();
    }
}
