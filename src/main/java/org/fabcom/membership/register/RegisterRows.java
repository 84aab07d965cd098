package org.fabcom.membership.register;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Order;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Repository;

/** The register as a list, for the page, files and paper. Thread-safe. */
@Repository
record RegisterRows(Sql db) {

    private static final Facet STATE = Facet.some("etat", "membership.state")
            .of(MemberState.class, "membership.state.")
            .on("m.state");
    private static final Facet CATEGORY =
            Facet.some("categorie", "membership.category").in("array(" + names("m") + ")");
    private static final Facet KIND = Facet.some("genre", "membership.kind")
            .of(MemberKind.class, "membership.kind.")
            .on("m.kind");

    private static final List<Facet> FACETS = List.of(STATE, CATEGORY, KIND);

    private static final String COLUMNS =
            "m.id, m.organisation, m.number, m.name, m.kind, m.state, m.joined_on, m.ended_on, m.email, m.phone, m.address,"
                    + " m.formerly, m.categories::text[] as categories";

    private static final Query<RegisterRow> ANY = Query.of(COLUMNS, "membership.member m", RegisterRows::read)
            .typed(
                    "people.sorted(m.name) like all (:sought) or m.email ilike :like or m.number::text = :q or m.formerly = :q")
            .facet(STATE)
            .facet(CATEGORY)
            .facet(KIND);

    /** In the order of the index of numbers, or of that of names. */
    private static final List<Order> ORDERS = List.of(
            new Order("numero", "membership.order.number", "m.number, m.id"),
            new Order("nom", "membership.order.name", "people.sorted(m.name), m.number, m.id"));

    private static final Query<RegisterRow> ONE =
            ANY.where("m.organisation = :organisation").orders(ORDERS);

    private static final Query<RegisterRow> SEVERAL =
            ANY.where("m.organisation = any (:organisations)").order("m.organisation, m.number, m.id");

    /** What the facets compare, as it is kept: a register of thousands has some dozens of these. */
    private static final String KEPT = """
            select k.state, array(#names) as names, k.kind, k.rows from (
                select x.state, x.kind, x.categories, sum(x.n) as rows from membership.member_cell x
                where x.organisation = any (:organisations) group by 1, 2, 3 having sum(x.n) > 0) k
            """.replace("#names", names("k"));

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
            .facets(FACETS)
            .orders(ORDERS)
            .at(RegisterRow::url);

    Source<RegisterRow> asked(Address address, PartyId organisation) {
        var asked = ONE.asked(db::sql, address, Map.of("organisation", organisation.value()));
        return counted(asked, address, new UUID[] {organisation.value()});
    }

    Source<RegisterRow> asked(Address address, Collection<PartyId> organisations) {
        var of = Rows.ids(organisations);
        return counted(SEVERAL.asked(db::sql, address, Map.of("organisations", of)), address, of);
    }

    /** Words are counted line by line, all else in what is kept. */
    private Source<RegisterRow> counted(Source<RegisterRow> asked, Address address, UUID[] of) {
        var lines = asked.drawn(some -> named(some, of));
        return address.value("q").isEmpty()
                ? Source.of(() -> Counts.of(FACETS, address, kept(of)), lines::rows)
                : lines;
    }

    /** With the names of their categories in the order of the register. */
    private List<RegisterRow> named(List<RegisterRow> some, UUID[] organisations) {
        var all = db.sql(
                        "select id, name from membership.category where organisation = any (:of) order by rank, lower(name), id")
                .param("of", organisations)
                .map(row -> row.getString("id"), row -> row.getString("name"));
        return some.stream()
                .map(it -> it.in(all.entrySet().stream()
                        .filter(one -> it.categories().contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList()))
                .toList();
    }

    /** One of a register of these. */
    Optional<RegisterRow> find(UUID id, Collection<PartyId> organisations) {
        var of = Rows.ids(organisations);
        return named(
                        db.sql("select " + COLUMNS
                                        + " from membership.member m where m.id = :id and m.organisation = any (:of)")
                                .param("id", id, "of", of)
                                .list(RegisterRows::read),
                        of)
                .stream()
                .findFirst();
    }

    private List<Counts.Cell> kept(UUID[] organisations) {
        return db.sql(KEPT)
                .param("organisations", organisations)
                .list((row, n) -> new Counts.Cell(
                        List.of(
                                List.of(row.getString("state")),
                                Rows.texts(row, "names"),
                                List.of(row.getString("kind"))),
                        row.getLong("rows")));
    }

    private static String names(String line) {
        return "select c.name from membership.category c where c.id = any (" + line
                + ".categories) order by c.rank, c.name";
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
