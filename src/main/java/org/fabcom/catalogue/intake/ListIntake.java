package org.fabcom.catalogue.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.merging.Candidates;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.springframework.stereotype.Component;

/** Takes the records of lists of others: each finds its sheet, its remarks and claims go on the shelves. */
@Component
class ListIntake {

    private final Intake intake;
    private final Shelf shelf;
    private final LicenceList licences;
    private final Candidates candidates;
    private final Clock clock;

    ListIntake(Intake intake, Shelf shelf, LicenceList licences, Candidates candidates, Clock clock) {
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

    Outcome take(String source, ListRecord record, boolean repositoryIsShared) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
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
