package org.fabcom.web;

import java.util.List;

/** Port: an upper room says what a signed-in person has to do next; the most urgent leads their home page. */
public interface NextSteps {

    /**
     * One thing to do, in the reader's words.
     *
     * @param urgency smaller comes first: below 20 somebody waits, below 100 it is one's turn, above it is an offer
     * @param title what to do, with its date if it has one
     * @param text where it stands; may be empty
     * @param verb on its button
     * @param note for whom and with whom; may be empty
     */
    record Step(int urgency, String title, String text, String url, String verb, String icon, String note) {}

    String room();

    List<Step> of(Page page);
}
