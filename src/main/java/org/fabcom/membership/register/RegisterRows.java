package org.fabcom.membership.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register as a list, for the page, files and paper. Thread-safe. */
@Repository
class RegisterRows {

    private static final Facet STATE = Facet.some("etat", "membership.state")
            .of(MemberState.class, "membership.state.")
            .on("m.state");
    private static final Facet CATEGORY =
            Facet.some("categorie", "membership.category").in("m.categories");
    private static final Facet KIND = Facet.some("genre", "membership.kind")
            .of(MemberKind.class, "membership.kind.")
            .on("m.kind");

    private static final Query<RegisterRow> LIST = Query.of("m.*", """
                    (select r.id, r.organisation, r.number, r.name, r.kind, r.state, r.joined_on, r.ended_on, r.email, r.phone,
                        r.address, r.formerly, array(select c.name from membership.member_category mc
                            join membership.category c on c.id = mc.category
                            where mc.member = r.id and mc.until is null order by c.rank, c.name) as categories
                    from membership.member r where r.organisation = :organisation) m""", RegisterRows::read)
            .typed("m.name ilike :like or m.email ilike :like or m.number::text = :q or m.formerly = :q")
            .facet(STATE)
            .facet(CATEGORY)
            .facet(KIND)
            .order("m.number, m.id");

    static final Listing<RegisterRow> LISTING = Listing.<RegisterRow>of("registre", "membership.column.")
            .number("number", RegisterRow::number)
            .text("name", RegisterRow::name)
            .choice("kind", MemberKind.class, RegisterRow::kind, "membership.kind.")
            .many("categories", ", ", (it, page) -> it.categories())
            .choice("state", MemberState.class, RegisterRow::state, "membership.state.")
            .day("joined", RegisterRow::joined)
            .day("ended", RegisterRow::ended)
            .text("email", RegisterRow::email)
            .text("phone", RegisterRow::phone)
            .text("address", RegisterRow::address)
            .text("formerly", RegisterRow::formerly)
            .facets(List.of(STATE, CATEGORY, KIND))
            .at(RegisterRow::url);

    private final JdbcClient db;

    RegisterRows(JdbcClient db) {
        this.db = db;
    }

    Source<RegisterRow> asked(Address address, PartyId organisation) {
        return LIST.asked(db::sql, address, Map.of("organisation", organisation.value()));
    }

    private static RegisterRow read(ResultSet row, int n) throws SQLException {
        return new RegisterRow(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                row.getInt("number"),
                row.getString("name"),
                MemberKind.valueOf(row.getString("kind")),
                Rows.texts(row, "categories"),
                MemberState.valueOf(row.getString("state")),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("email"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("formerly"));
    }
}
