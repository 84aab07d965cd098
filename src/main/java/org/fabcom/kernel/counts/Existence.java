package org.fabcom.kernel.counts;

/** Something of which most people have nothing: whether they have is told by one statement a page ({@link Existences}). */
public interface Existence {

    /** A query in the base of rows of any of {@code :parties}, a person and their organisations: rather too many than too few. */
    String exists();
}
