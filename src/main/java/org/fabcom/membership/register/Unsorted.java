package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Members who are in no category: where there are colleges, they have no vote. Thread-safe. */
@Repository
record Unsorted(Sql db) {

    record Line(UUID member, int number, String name) {}

    private static final String FROM = """
            from membership.member m where m.organisation = :organisation and m.ended_on is null and not exists (
                select from membership.member_category mc where mc.member = m.id and mc.until is null)
            """;

    int count(PartyId organisation) {
        return db.sql("select count(*) " + FROM)
                .param("organisation", organisation.value())
                .single(Integer.class);
    }

    /** By number. */
    List<Line> first(PartyId organisation, int most) {
        return db.sql("select m.id, m.number, m.name " + FROM + " order by m.number limit :most")
                .param("organisation", organisation.value(), "most", most)
                .list((row, n) -> new Line(Rows.id(row, "id"), row.getInt("number"), row.getString("name")));
    }
}
