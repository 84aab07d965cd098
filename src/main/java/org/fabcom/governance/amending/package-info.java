/** Amendments that are put to a vote of their own, and those that become proposals. */
@NullMarked
package org.fabcom.governance.amending;

import org.jspecify.annotations.NullMarked;
