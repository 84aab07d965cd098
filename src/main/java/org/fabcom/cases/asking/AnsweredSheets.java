package org.fabcom.cases.asking;

import module java.base;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet that goes with a request: what was just answered, kept for the organisation that asks. Thread-safe. */
@Component
record AnsweredSheets(Diagnoses diagnoses, Accompaniment accompaniment) {

    static boolean complete(Answers answers) {
        return !answers.tools().isEmpty() && Checked.of(answers).ok();
    }

    /** Null: nothing was answered, or not enough for a sheet. */
    @Nullable
    UUID keep(PartyId organisation, Answers answers, PartyId by) {
        if (!complete(answers)) return null;
        var situation = Checked.of(answers).situation();
        var library = accompaniment.library(situation);
        return diagnoses.keep(
                organisation, by, answers.query(), Diagnosis.of(situation, library, accompaniment.today()), library);
    }
}
