/**
 * One class per method of voting, each a record of what was cast and of the rules, whose {@code tally()} answers the result.
 * No number with a floating point. A file is read by {@code BallotFile}, which refuses by the name of the key.
 */
@NullMarked
package org.fabcom.governance.tally;

import org.jspecify.annotations.NullMarked;
