package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.kernel.Plain;

/** What somebody decided of words that were found: ids of {@link Suspect}s to be shown as they are, and of those to be replaced. */
public record Decisions(Set<String> shown, Set<String> hidden) {

    public static final Decisions NONE = new Decisions(Set.of(), Set.of());

    public Decisions {
        shown = Set.copyOf(shown);
        hidden = Set.copyOf(hidden);
    }

    /** The text without what is hidden of what was found; cut where it gets longer than {@code longest}. */
    public String applied(String text, Collection<Found> found, int longest) {
        for (var one : found) if (hidden.contains(one.id())) text = Detector.without(text, one.words(), one.instead());
        return Plain.cut(text, longest);
    }
}
