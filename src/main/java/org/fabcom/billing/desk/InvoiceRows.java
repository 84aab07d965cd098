package org.fabcom.billing.desk;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Repository;

/** The list of documents, for the page, files and programs. Thread-safe. */
@Repository
record InvoiceRows(Sql db) {

    private static final String STANDING = """
            case when i.kind = 'CREDIT' then 'CREDITED' when s.gross = s.credited and s.gross > 0 then 'CANCELLED'
                when s.remaining <= 0 then 'PAID' when i.due < :today then 'LATE' else 'OPEN' end""";

    private static final List<String> YEARS =
            IntStream.rangeClosed(2000, 2099).mapToObj(String::valueOf).toList();

    private static final Facet STATE = Facet.some("etat", "billing.standing")
            .of(Invoice.Standing.class, "billing.standing.")
            .on(STANDING);
    private static final Facet KIND = Facet.some("genre", "billing.kind")
            .of(Invoice.Kind.class, "billing.kind.")
            .on("i.kind");
    private static final Facet YEAR =
            Facet.some("annee", "billing.year").of(YEARS, (it, page) -> it).on("i.year::text");

    private static final Query<InvoiceRow> LIST = Query.of(
                    "i.id, i.organisation, i.kind, i.reference, i.day, i.due, i.buyer_name, i.net, i.tax, "
                            + "coalesce(s.remaining, 0) as remaining, " + STANDING + " as standing",
                    "billing.invoice i left join billing.standing s on s.invoice = i.id",
                    InvoiceRows::read)
            .where("i.organisation = any (:mine)")
            .typed("i.buyer_name ilike :like or i.reference ilike :like")
            .filter("du", "i.day >= :du", it -> Filters.day(it, "du"))
            .filter("au", "i.day <= :au", it -> Filters.day(it, "au"))
            .facet(STATE)
            .facet(KIND)
            .facet(YEAR)
            .order("i.day desc, i.reference desc, i.id");

    static final Listing<InvoiceRow> LISTING = Listing.<InvoiceRow>of("factures", "billing.column.")
            .text("reference", InvoiceRow::reference)
            .choice("kind", Invoice.Kind.class, InvoiceRow::kind, "billing.kind.")
            .day("day", InvoiceRow::day)
            .text("buyer", InvoiceRow::buyer)
            .euros("net", it -> it.signed(it.net()))
            .euros("tax", it -> it.signed(it.tax()))
            .euros("gross", InvoiceRow::gross)
            .euros("remaining", InvoiceRow::remaining)
            .day("due", InvoiceRow::due)
            .choice("standing", Invoice.Standing.class, InvoiceRow::standing, "billing.standing.")
            .facets(List.of(STATE, KIND, YEAR))
            .at(InvoiceRow::url);

    Source<InvoiceRow> asked(Address address, Collection<PartyId> organisations) {
        return LIST.asked(db::sql, address, Map.of("mine", Rows.ids(organisations)));
    }

    /** One of theirs. */
    Optional<InvoiceRow> find(UUID id, Collection<PartyId> organisations) {
        return db.sql("select i.id, i.organisation, i.kind, i.reference, i.day, i.due, i.buyer_name, i.net, i.tax, "
                        + "coalesce(s.remaining, 0) as remaining, " + STANDING + " as standing "
                        + "from billing.invoice i left join billing.standing s on s.invoice = i.id "
                        + "where i.id = :id and i.organisation = any (:mine)")
                .param("id", id, "mine", Rows.ids(organisations))
                .optional(InvoiceRows::read);
    }

    private static InvoiceRow read(ResultSet row, int n) throws SQLException {
        return new InvoiceRow(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                Invoice.Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getObject("day", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("buyer_name"),
                row.getLong("net"),
                row.getLong("tax"),
                row.getLong("remaining"),
                Invoice.Standing.valueOf(row.getString("standing")));
    }
}
