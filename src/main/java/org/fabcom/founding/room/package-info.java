/** The path in a room: one screen for who facilitates, a clock, cards on paper, answers captured for those present. */
@NullMarked
package org.fabcom.founding.room;

import org.jspecify.annotations.NullMarked;
