package org.fabcom.billing.partners;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.standing.ContactSought;
import org.fabcom.people.standing.ContactStanding;
import org.fabcom.people.standing.Standings;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Clients from their first invoice on, partners for whom something is sold, and whoever has a pack. */
@Component
record ClientStandings(Sql db) implements Standings {

    private static final String CLIENTS = """
            select i.buyer as party, i.buyer_name as name, i.content -> 'buyer' ->> 'email' as email, '' as label,
                min(i.day) as since, null::date as until_day, '' as ref
            from billing.invoice i where i.organisation = :organisation and\s""";

    private static final String PARTNERS = """
            select null::uuid as party, l ->> 'partner' as name, '' as email, '' as label, min(i.day) as since, null::date as until_day, '' as ref
            from billing.invoice i cross join jsonb_array_elements(i.content -> 'lines') as l
            where i.organisation = :organisation and l ->> 'sale' = 'ON_BEHALF'
              and i.content @> '{"lines": [{"sale": "ON_BEHALF"}]}' and\s""";

    private static final String PACKS = """
            select p.holder as party, coalesce(y.name, p.client) as name, p.email, p.label, p.from_day as since, p.until_day, p.id::text as ref
            from billing.pack p left join people.party_card y on y.id = p.holder where p.organisation = :organisation
              and exists (select from billing.pack_entry e where e.pack = p.id) and\s""";

    @Override
    public List<ContactStanding> of(PartyId organisation, ContactSought wanted, Page page) {
        var url = "/structures/" + organisation;
        var clients = asked(
                CLIENTS + ContactSought.where("i.buyer", "i.buyer_name", "(i.content -> 'buyer' ->> 'email')")
                        + " group by i.buyer, i.buyer_name, i.content -> 'buyer' ->> 'email' order by i.buyer_name limit "
                        + MOST,
                organisation,
                wanted,
                row -> page.t("billing.contact.is.client"),
                row -> Invoice.url(organisation));
        var partners = asked(
                PARTNERS + ContactSought.where("null::uuid", "(l ->> 'partner')", "''")
                        + " group by l ->> 'partner' order by 2 limit " + MOST,
                organisation,
                wanted,
                row -> page.t("billing.contact.is.partner"),
                row -> url + "/partenaires");
        var packs = asked(
                PACKS + ContactSought.where("p.holder", "coalesce(y.name, p.client)", "p.email")
                        + " order by 2, p.id limit " + MOST,
                organisation,
                wanted,
                row -> page.t("billing.contact.is.pack", row.getString("label")),
                row -> url + "/carnets/" + row.getString("ref"));
        return Stream.of(clients, partners, packs).flatMap(List::stream).toList();
    }

    private interface Said {
        String of(ResultSet row) throws SQLException;
    }

    private List<ContactStanding> asked(String sql, PartyId organisation, ContactSought wanted, Said what, Said where) {
        return wanted.in(db.sql(sql))
                .param("organisation", organisation.value())
                .list((row, n) -> new ContactStanding(
                        Rows.partyIfAny(row, "party"),
                        row.getString("name"),
                        row.getString("email"),
                        what.of(row),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        where.of(row)));
    }
}
