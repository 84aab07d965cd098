/**
 * How many guesses a password would take, estimated in bounded time for any input. Knows nothing of people: it is given
 * what others can guess of them.
 */
@NullMarked
package org.fabcom.people.guessing;

import org.jspecify.annotations.NullMarked;
