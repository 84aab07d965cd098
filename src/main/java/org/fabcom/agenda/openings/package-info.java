/**
 * Hours that a mediator opens to everybody: whoever comes takes a time by themselves, with or without an account, moves it and gives
 * it back by the link of the letter. A time that is taken is a meeting as any other.
 */
@NullMarked
package org.fabcom.agenda.openings;

import org.jspecify.annotations.NullMarked;
