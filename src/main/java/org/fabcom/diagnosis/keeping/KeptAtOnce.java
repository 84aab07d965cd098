package org.fabcom.diagnosis.keeping;

import module java.base;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.Kept;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.actors.AfterRegistering;
import org.springframework.stereotype.Component;

/** Who registers an organisation in order to keep a sheet finds it kept: one page less on the way. */
@Component
record KeptAtOnce(Accompaniment accompaniment, Diagnoses diagnoses) implements AfterRegistering {

    private static final String FROM = KeepPages.PATH + "?";

    @Override
    public Optional<String> promise(String returnTo) {
        return returnTo.startsWith(FROM) ? Optional.of("diagnosis.keep.promise") : Optional.empty();
    }

    @Override
    public Optional<String> finish(String returnTo, PartyId organisation, PartyId by) {
        if (!returnTo.startsWith(FROM)) return Optional.empty();
        var answers = Answers.ofQuery(returnTo.substring(FROM.length()));
        var checked = Checked.of(answers);
        if (answers.tools().isEmpty() || !checked.ok() || !answers.equals(answers.withoutSecrets()))
            return Optional.empty();
        var library = accompaniment.library(checked.situation());
        var diagnosis = Diagnosis.of(checked.situation(), library, accompaniment.today());
        return Optional.of(Kept.PATH + "/" + diagnoses.keep(organisation, by, answers.query(), diagnosis, library));
    }
}
