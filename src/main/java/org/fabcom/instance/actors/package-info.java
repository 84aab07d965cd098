/**
 * Who does what here: the organisations of the territory that chose to be shown, their trades, what they use, offer and need,
 * and the relations between them that both sides confirmed.
 */
@NullMarked
package org.fabcom.instance.actors;

import org.jspecify.annotations.NullMarked;
