package org.fabcom.cases;

import module java.base;
import org.fabcom.web.Page;

/**
 * Port: another part of the house has its card on the page of a case (a plan, a thread, meetings, acts), in its {@code @Order}.
 * Whoever reads the page may read the case; what only staff may see is for the part to leave out ({@link CaseAccess#staff}).
 */
public interface CasePart {

    /** A card drawn by a template of its own. */
    record Card(String template, Object view) {}

    /** The next step, where this part knows it better than the case: an address of this instance and the words on the button. */
    record Step(String url, String label) {}

    Optional<Card> card(Case it, Page page);

    /** Whether its card is read still once the case was merged into another. */
    default boolean stays() {
        return false;
    }

    /** The next step of each of these will be asked within one page: what they need is asked at once. */
    default void ahead(List<Case> cases) {}

    default Optional<Step> next(Case it, Page page) {
        return Optional.empty();
    }
}
