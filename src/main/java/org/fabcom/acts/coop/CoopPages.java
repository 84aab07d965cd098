package org.fabcom.acts.coop;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Choices;
import org.fabcom.acts.Selection;
import org.fabcom.acts.tags.Tags;
import org.fabcom.acts.totals.ActsAsked;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.places.Commune;
import org.fabcom.places.Communes;
import org.fabcom.web.Access;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Spreadsheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The acts of the list, with the Coop’s headings: what other tools of digital mediation read (A39). */
@Controller
record CoopPages(Acts acts, Choices choices, Tags tags, Communes communes, Sql db) {

    private static final int MOST_ACTS = 50_000;
    private static final DateTimeFormatter NOTED = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm");

    private static final Place NOWHERE = new Place("", "");

    @GetMapping(Acts.PATH + "/coop.csv")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ResponseEntity<byte[]> csv(Address address, Visitor me) {
        return Csv.answer("actes-coop.csv", CoopColumns.header(), rows(ActsAsked.any(address, me)));
    }

    @GetMapping(Acts.PATH + "/coop" + Spreadsheet.FILES)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ResponseEntity<byte[]> workbook(String format, Address address, Visitor me) {
        return new Spreadsheet()
                .typed(
                        "Activités",
                        CoopColumns.header(),
                        rows(ActsAsked.any(address, me)),
                        CoopColumns.NUMBERS::contains,
                        column -> true)
                .answer("actes-coop", format);
    }

    private Stream<List<String>> rows(Selection selection) {
        var found = acts.list(selection, MOST_ACTS, 0);
        var parties = new HashSet<PartyId>();
        for (var it : found) {
            parties.add(it.mediator());
            parties.addAll(it.content().organisations());
            var structure = it.content().where().structure();
            if (structure != null) parties.add(structure);
        }
        var names = choices.named(parties);
        var beside = beside(selection);
        var labels = tags.labels();
        return found.stream().flatMap(it -> CoopColumns.rows(it, of(it, beside), names, labels));
    }

    private static CoopColumns.Beside of(Act it, Map<UUID, CoopColumns.Beside> beside) {
        return beside.getOrDefault(it.id(), CoopColumns.Beside.NOTHING);
    }

    private Map<UUID, CoopColumns.Beside> beside(Selection selection) {
        var beside = new HashMap<UUID, CoopColumns.Beside>();
        var addresses = addresses();
        selection
                .on(db.sql(
                        "select a.id, a.structure, a.noted_at, coalesce(o.commune_name, '') as name, coalesce(a.territory, '') as insee"
                                + " from acts.act a left join people.organisation_card o on o.id = a.structure"
                                + selection.where()))
                .query(row -> {
                    beside.put(
                            row.getObject("id", UUID.class),
                            beside(row, addresses.getOrDefault(row.getObject("structure", UUID.class), NOWHERE)));
                });
        return beside;
    }

    /** Of a structure, as the list of places has it. */
    private record Place(String address, String postalCode) {}

    private Map<UUID, Place> addresses() {
        return db.sql("""
                select o.id, p.address, p.postal_code from people.organisation_card o
                join places.address_card p on p.pivot = o.siret where p.address is not null
                union all
                select p.owner, p.address, p.postal_code from places.address_card p
                where p.owner is not null and p.address is not null
                """)
                .map(
                        row -> row.getObject("id", UUID.class),
                        row -> new Place(row.getString("address"), Objects.toString(row.getString("postal_code"), "")));
    }

    /** The postal code of a commune that has only one, where the list of places says none. */
    private CoopColumns.Beside beside(ResultSet row, Place place) throws SQLException {
        var insee = row.getString("insee");
        var codes = communes.find(insee).map(Commune::postalCodes).orElse(List.of());
        return new CoopColumns.Beside(
                NOTED.format(Times.read(row, "noted_at").atZone(Choices.ZONE)),
                row.getString("name"),
                insee,
                place.address(),
                !place.postalCode().isEmpty() ? place.postalCode() : codes.size() == 1 ? codes.getFirst() : "");
    }
}
