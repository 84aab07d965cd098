package org.fabcom.flows.survey;

import module java.base;

/** What is asked, in a version that holds from a day on: another list is another version, and years before keep theirs. */
enum SurveyTemplate {
    /** Our reading of what a network asks: about a hundred indicators. */
    NETWORK(1, LocalDate.of(2025, 1, 1)),
    /** The streams of ADEME's observatory of reuse. */
    ADEME(1, LocalDate.of(2025, 1, 1));

    final int version;
    final LocalDate from;

    SurveyTemplate(int version, LocalDate from) {
        this.version = version;
        this.from = from;
    }
}
