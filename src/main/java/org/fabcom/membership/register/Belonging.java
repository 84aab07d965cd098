package org.fabcom.membership.register;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In which categories a member is, and who speaks for one that is a legal person. Thread-safe. */
@Repository
public class Belonging {

    /** {@code voting}: the one chosen to vote in. */
    public record In(UUID category, String name, boolean voting, LocalDate since) {}

    /** One, and one substitute. */
    public enum Place {
        FIRST,
        SUBSTITUTE
    }

    /** {@code person}: null where they have no account. */
    record Representative(Place place, @Nullable PartyId person, String name, LocalDate since) {}

    private final Sql db;

    Belonging(Sql db) {
        this.db = db;
    }

    public List<In> categories(UUID member) {
        return db.sql("""
                select mc.category, c.name, mc.voting, mc.since from membership.member_category mc
                join membership.category c on c.id = mc.category
                where mc.member = :member and mc.until is null order by c.rank, lower(c.name)
                """)
                .param("member", member)
                .list((row, n) -> new In(
                        Rows.id(row, "category"),
                        row.getString("name"),
                        row.getBoolean("voting"),
                        row.getObject("since", LocalDate.class)));
    }

    List<Representative> representatives(UUID member) {
        return db.sql("select place, person, name, since from membership.representative"
                        + " where member = :member and until is null order by place")
                .param("member", member)
                .list((row, n) -> new Representative(
                        Place.valueOf(row.getString("place")),
                        Rows.partyIfAny(row, "person"),
                        row.getString("name"),
                        row.getObject("since", LocalDate.class)));
    }

    /** From that day on; an empty name leaves the place empty. */
    @Transactional
    public void name(UUID member, Place place, @Nullable PartyId person, String name, LocalDate day, PartyId by) {
        db.sql("update membership.representative set until = greatest(:day, since)"
                        + " where member = :member and place = :place and until is null")
                .param("member", member, "place", place.name(), "day", day)
                .update();
        if (name.isEmpty()) return;
        db.sql("""
                insert into membership.representative (id, member, place, person, name, since, named_by, named_at)
                values (:id, :member, :place, :person, :name, :day, :by, :now)
                """)
                .param("id", Ids.next())
                .param("member", member)
                .param("place", place.name())
                .param("person", Rows.value(person), Types.OTHER)
                .param("name", name)
                .param("day", day)
                .param("by", by.value())
                .update();
    }
}
