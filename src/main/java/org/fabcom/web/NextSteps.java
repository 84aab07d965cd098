package org.fabcom.web;

import module java.base;
import org.fabcom.kernel.InstanceRole;

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

    /** One step as long as something waits, for those who hold this role; its title is told how many wait, its words are keys. */
    static List<Step> counted(InstanceRole role, LongSupplier waiting, Step words, Page page) {
        if (!page.visitor().is(role)) return List.of();
        long many = waiting.getAsLong();
        var it = new Step(
                words.urgency(), page.t(words.title(), many), "", words.url(), page.t(words.verb()), words.icon(), "");
        return many == 0 ? List.of() : List.of(it);
    }

    List<Step> of(Page page);
}
