/** The booth: the page of a vote, one card for each voice, its result, its roll, and what those who manage do there. */
@NullMarked
package org.fabcom.governance.voting;

import org.jspecify.annotations.NullMarked;
