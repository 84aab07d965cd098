package org.fabcom.diagnosis.library;

import module java.base;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Library;
import org.fabcom.diagnosis.Situation;
import org.fabcom.kernel.Days;
import org.springframework.stereotype.Component;

/** What other rooms and the pages ask of this one: a diagnosis, made now from what the catalogue knows now. Keeps nothing. */
@Component
public class Accompaniment {

    private final Librarian librarian;
    private final Clock clock;

    Accompaniment(Librarian librarian, Clock clock) {
        this.librarian = librarian;
        this.clock = clock;
    }

    public Diagnosis diagnose(Situation situation) {
        return Diagnosis.of(situation, library(situation), today());
    }

    /** All that the catalogue knows now about these tools. */
    public Library library(Situation situation) {
        return librarian.gather(situation, today());
    }

    /** The day in France. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.ZONE);
    }
}
