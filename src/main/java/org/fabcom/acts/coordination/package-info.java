/** What coordinators do themselves: animation of the network, events, partnerships. Counted apart from acts of mediation. */
@NullMarked
package org.fabcom.acts.coordination;

import org.jspecify.annotations.NullMarked;
