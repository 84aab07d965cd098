/** Votes: rules fixed before, a roll frozen at the opening, papers, one tally that nobody changes, and what became of a tie. */
@NullMarked
package org.fabcom.governance.ballots;

import org.jspecify.annotations.NullMarked;
