package org.fabcom.people.guessing;

/** How hard a password is to guess: the decimal logarithm of the guesses it takes, and what most of it is made of. */
public record Estimate(double log10, Made of) {

    /** What the longest guessable part of a password is. */
    public enum Made {
        NOTHING_KNOWN,
        PATTERN,
        COMMON_WORD,
        OWN_WORD
    }
}
