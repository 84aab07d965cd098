/**
 * Votes, as other packages ask for them: rules fixed before, a roll frozen at the opening, one tally that nobody changes, and what
 * became of a tie. {@code polling} does it.
 */
@NullMarked
package org.fabcom.governance.ballots;

import org.jspecify.annotations.NullMarked;
