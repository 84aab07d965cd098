package org.fabcom.catalogue.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.merging.Candidates;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.kernel.Days;
import org.springframework.stereotype.Component;

/** Takes the records of lists of others: each finds its sheet, its remarks and claims go on the shelves. */
@Component
class ListIntake {

    private final Intake intake;
    private final SheetShelf shelf;
    private final LicenceList licences;
    private final Candidates candidates;
    private final Clock clock;

    ListIntake(Intake intake, SheetShelf shelf, LicenceList licences, Candidates candidates, Clock clock) {
        this.candidates = candidates;
        this.intake = intake;
        this.shelf = shelf;
        this.licences = licences;
        this.clock = clock;
    }

    void prepare() {
        licences.ensure();
    }

    /** After the last record: sheets that may be one are proposed to a person (C32). */
    void end(ImportReport report) {
        int found = candidates.propose();
        if (found > 0)
            report.note(
                    "catalogue", found + " paires de fiches du même nom : à fusionner ou à refuser par une personne.");
    }

    /** The record is closed at its source: the sheet is too if no other source speaks of it, else that is a remark. */
    Outcome close(String source, String localId, Fact.Source page, LocalDate on) {
        var sheet = intake.known(source, localId);
        if (sheet.isEmpty()) return new Outcome.Aside("aucune fiche d’ici ne vient de lui");
        boolean alone = intake.sources(sheet.get()).equals(Set.of(source));
        var origin = source + "-closed/" + localId;
        var about = alone ? "closed" : "pitfall";
        var text = alone
                ? "YunoHost a abandonné ce paquet, seule chose que nous en savions."
                : "YunoHost a abandonné son paquet : il faut l’installer autrement.";
        var row = new FactRow(
                FactRow.id(origin, about, text, page),
                sheet.get().value(),
                about,
                text,
                Map.of(),
                alone ? on : null,
                page.url(),
                page.title(),
                today(),
                on,
                true,
                source,
                origin,
                page.rank().code(),
                Precision.DAY.code(),
                Precision.DAY.code());
        int touched = shelf.facts(List.of(origin), List.of(row), false);
        return touched == 0 ? new Outcome.Unchanged() : new Outcome.Updated(localId);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.ZONE);
    }

    Outcome take(String source, ListRecord record, boolean repositoryIsShared) {
        var day = today();
        var taken = intake.take(source, record.localId(), record.draft(), day, repositoryIsShared);
        var sheet = taken.sheet().value();
        var origin = List.of(record.origin(source));
        int touched = shelf.facts(origin, record.facts(source, sheet, day), false)
                + shelf.claims(origin, record.claims(source, sheet, day), false);
        return switch (taken.how()) {
            case CREATED -> new Outcome.Created(record.draft().name());
            case ATTACHED, CHANGED -> new Outcome.Updated(record.draft().name());
            case SAME ->
                touched == 0
                        ? new Outcome.Unchanged()
                        : new Outcome.Updated(record.draft().name());
        };
    }
}
