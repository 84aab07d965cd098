package org.fabcom.accounting.reports;

import module java.base;
import org.fabcom.accounting.Chart;
import org.fabcom.accounting.Desk;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Journal;
import org.fabcom.kernel.EntriesFile;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The entries file of a period, closed or still open. Its name needs the SIREN of the structure. */
@Controller
record FecPages(Desk desk, Entries entries, Chart chart, Organisations organisations) {

    private static final int SIREN = 9;

    @GetMapping(Desk.HOME + "/fec")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> file(Address address, Visitor me) {
        var it = desk.books(me, address);
        return Files.attachment(
                Fec.name(siren(it), it.period().last()),
                "text/plain; charset=ISO-8859-15",
                Fec.of(entries.validated(it.period()), chart.labels(it.wallet().party())));
    }

    /** What each field is, and how the file is written: it goes with the file. */
    @GetMapping(Desk.HOME + "/fec-description")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> description(Address address, Visitor me, Page page) {
        var it = desk.books(me, address);
        var lines = new ArrayList<String>();
        lines.add(page.t("accounting.fec.file", Fec.name(siren(it), it.period().last())));
        lines.add(page.t("accounting.fec.form"));
        lines.add(page.t(
                "accounting.fec.journals",
                Stream.of(Journal.values())
                        .map(journal -> journal + " = " + journal.label())
                        .collect(Collectors.joining(", "))));
        for (int i = 0; i < EntriesFile.FIELDS.size(); i++)
            lines.add((i + 1) + ". " + EntriesFile.FIELDS.get(i) + " - " + page.t("accounting.fec.field." + (i + 1)));
        var text = lines.stream().map(Fec::clean).collect(Collectors.joining("\r\n", "", "\r\n"));
        return Files.attachment(
                Fec.descriptionName(siren(it), it.period().last()),
                "text/plain; charset=ISO-8859-15",
                text.getBytes(Fec.CHARSET));
    }

    private String siren(Desk.Books it) {
        return organisations
                .find(it.wallet().party())
                .map(Organisation::registration)
                .flatMap(registration -> registration.siretNumber())
                .map(siret -> siret.substring(0, SIREN))
                .orElseThrow(() -> Problem.of(409, "FC-4730"));
    }
}
