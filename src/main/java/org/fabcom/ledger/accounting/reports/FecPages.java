package org.fabcom.ledger.accounting.reports;

import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.accounting.Chart;
import org.fabcom.ledger.accounting.Desk;
import org.fabcom.ledger.accounting.Entries;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The entries file of a period, closed or still open. Its name needs the SIREN of the structure. */
@Controller
final class FecPages {

    private static final int SIREN = 9;

    private final Desk desk;
    private final Entries entries;
    private final Chart chart;
    private final Organisations organisations;

    FecPages(Desk desk, Entries entries, Chart chart, Organisations organisations) {
        this.desk = desk;
        this.entries = entries;
        this.chart = chart;
        this.organisations = organisations;
    }

    @GetMapping(Desk.HOME + "/fec")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> file(Address address, Visitor me) {
        var it = desk.books(me, address);
        var siren = organisations
                .find(it.wallet().party())
                .map(Organisation::registration)
                .flatMap(registration -> registration.siretNumber())
                .map(siret -> siret.substring(0, SIREN))
                .orElseThrow(() -> Problem.of(409, "FC-4730"));
        return Files.attachment(
                Fec.name(siren, it.period().last()),
                "text/plain; charset=ISO-8859-15",
                Fec.of(entries.validated(it.period()), chart.labels()));
    }
}
