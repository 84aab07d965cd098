package org.fabcom.flows.lending;

import module java.base;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.standing.ContactSought;
import org.fabcom.people.standing.ContactStanding;
import org.fabcom.people.standing.Standings;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Whoever has something on loan, or had: told to those who lend. */
@Component
record LoanStandings(Sql db, Sites all, Gate gate) implements Standings {

    @Override
    public List<ContactStanding> of(PartyId organisation, ContactSought wanted, Page page) {
        var sites = all.all(organisation).stream()
                .filter(it -> Stream.of(LoanScreen.LENDS).anyMatch(duty -> gate.may(it, page.visitor(), duty)))
                .map(Site::id)
                .toArray(UUID[]::new);
        var email = "(case when l.contact like '%_@_%' then l.contact else '' end)";
        var sql = "select l.borrower, " + email + """
             as email, i.id, i.name, l.from_day, coalesce(l.returned_day, l.due_day) as until_day
            from flows.loan l join flows.item i on i.id = l.item
            where l.owner = :organisation and l.borrower <> '…' and i.site = any (:sites) and\s""";
        return wanted.in(db.sql(sql + ContactSought.where("null::uuid", "l.borrower", email)
                        + " order by l.borrower, l.from_day desc, l.id limit " + MOST))
                .param("organisation", organisation.value(), "sites", sites)
                .list((row, n) -> new ContactStanding(
                        null,
                        row.getString("borrower"),
                        row.getString("email"),
                        page.t("loans.standing", row.getString("name")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        LoanScreen.url(Rows.id(row, "id"))));
    }
}
