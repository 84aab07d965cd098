/** The rules of a vote, fixed when it is announced, and what may be marked under them. */
@NullMarked
package org.fabcom.tally.rules;

import org.jspecify.annotations.NullMarked;
