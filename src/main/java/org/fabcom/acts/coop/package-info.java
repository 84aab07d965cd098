/**
 * Acts and people in the tables of La Coop de la médiation numérique: written with its headings and words, read with forgiveness.
 * A group stays what it is, counts question by question: the lines of its people carry each answer as often as it was given, and
 * whatever stands beside it on the same line means nothing.
 */
@NullMarked
package org.fabcom.acts.coop;

import org.jspecify.annotations.NullMarked;
