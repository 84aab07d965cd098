package org.fabcom.acts.coop;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Choices;
import org.fabcom.acts.Selection;
import org.fabcom.acts.totals.ActsAsked;
import org.fabcom.acts.tags.Tags;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Spreadsheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The acts of the list, with the Coop’s headings: what other tools of digital mediation read (A39). */
@Controller
final class CoopPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_ACTS = 50_000;
    private static final DateTimeFormatter NOTED = DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH:mm");

    private final Acts acts;
    private final Choices choices;
    private final Tags tags;
    private final JdbcClient db;

    CoopPages(Acts acts, Choices choices, Tags tags, JdbcClient db) {
        this.tags = tags;
        this.acts = acts;
        this.choices = choices;
        this.db = db;
    }

    @GetMapping(Acts.PATH + "/coop.csv")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ResponseEntity<byte[]> csv(Address address, Visitor me) {
        return Csv.answer("actes-coop.csv", CoopColumns.header(), rows(ActsAsked.any(address, me)));
    }

    @GetMapping(Acts.PATH + "/coop.xlsx")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ResponseEntity<byte[]> workbook(Address address, Visitor me) {
        var book = new Spreadsheet().sheet("Activités", CoopColumns.header(), rows(ActsAsked.any(address, me)));
        return ResponseEntity.ok()
                .header("Content-Type", XLSX)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("actes-coop.xlsx")
                                .build()
                                .toString())
                .body(book.bytes());
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
        return beside.getOrDefault(it.id(), new CoopColumns.Beside("", "", ""));
    }

    private Map<UUID, CoopColumns.Beside> beside(Selection selection) {
        var beside = new HashMap<UUID, CoopColumns.Beside>();
        selection
                .on(db.sql(
                        "select a.id, a.noted_at, coalesce(o.commune_name, '') as name, coalesce(a.territory, '') as insee"
                                + " from acts.act a left join people.organisation_card o on o.id = a.structure"
                                + selection.where()))
                .query(row -> {
                    beside.put(
                            row.getObject("id", UUID.class),
                            new CoopColumns.Beside(
                                    NOTED.format(Times.read(row, "noted_at").atZone(Choices.ZONE)),
                                    row.getString("name"),
                                    row.getString("insee")));
                });
        return beside;
    }
}
