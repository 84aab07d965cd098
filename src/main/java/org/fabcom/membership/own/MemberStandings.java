package org.fabcom.membership.own;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.standing.ContactSought;
import org.fabcom.people.standing.ContactStanding;
import org.fabcom.people.standing.Standings;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Members, with each category that they are or were in. */
@Component
record MemberStandings(Sql db) implements Standings {

    @Override
    public List<ContactStanding> of(PartyId organisation, ContactSought wanted, Page page) {
        var sql = """
            select m.id, m.party, m.name, m.email, coalesce(c.name, '') as category, coalesce(x.since, m.joined_on) as since,
                coalesce(x.until - 1, m.ended_on) as until_day
            from membership.member m left join membership.member_category x on x.member = m.id
            left join membership.category c on c.id = x.category
            where m.organisation = :organisation and\s""";
        return wanted.in(db.sql(sql + ContactSought.where("m.party", "m.name", "m.email")
                        + " order by m.name, m.id limit " + MOST))
                .param("organisation", organisation.value())
                .list((row, n) -> {
                    var category = row.getString("category");
                    return new ContactStanding(
                            Rows.partyIfAny(row, "party"),
                            row.getString("name"),
                            row.getString("email"),
                            category.isEmpty()
                                    ? page.t("membership.standing")
                                    : page.t("membership.standing.category", category),
                            row.getObject("since", LocalDate.class),
                            row.getObject("until_day", LocalDate.class),
                            "/structures/" + organisation + "/adherents/" + Rows.id(row, "id"));
                });
    }
}
