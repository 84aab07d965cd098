package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.commons.Recipe;
import org.fabcom.commons.publishing.Suspect;

/** What became of a {@link Correction}. */
public sealed interface Corrected {

    /** Public, and offered to so many items. */
    record Done(Recipe now, int offered) implements Corrected {}

    /** These words may point to somebody, and nobody has decided on them: nothing is public. */
    record Undecided(List<Suspect> suspects) implements Corrected {}

    /** It says what is there already. */
    record Nothing() implements Corrected {}

    /** Somebody was faster. */
    record Late() implements Corrected {}
}
