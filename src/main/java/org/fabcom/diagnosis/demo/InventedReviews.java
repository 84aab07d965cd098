package org.fabcom.diagnosis.demo;

import module java.base;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Organisation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the invented diagnoses, each on its day and by somebody of the organisation or by a mediator. */
@Component
@Order(70)
record InventedReviews(Accompaniment accompaniment, Diagnoses diagnoses, Cast cast, Clock clock) implements DemoData {

    @Override
    public void fill() {
        var names = cast.names();
        for (var it : DemoFile.read("diagnoses.yml", InventedDiagnosis.class))
            keep(it, names.organisation(it.of()), names.person(it.by()));
    }

    private void keep(InventedDiagnosis it, Organisation organisation, PartyId by) {
        var then = clock.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(it.days()))
                .plus(Duration.ofMinutes(18 * 60 + it.days() % 150));
        var answers = it.answers(Cast.audience(organisation.trade()));
        var checked = Checked.of(answers);
        if (!checked.ok()) throw new IllegalStateException(it.of() + " " + checked.wrong());
        Past.at(then, () -> {
            var library = accompaniment.library(checked.situation());
            var diagnosis = Diagnosis.of(checked.situation(), library, accompaniment.today());
            diagnoses.keep(organisation.id(), by, answers.query(), diagnosis, library);
        });
    }
}
