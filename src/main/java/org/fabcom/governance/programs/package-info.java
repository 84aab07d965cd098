/** What programs read of the agora: proposals, votes with their results, the register of decisions. */
@NullMarked
package org.fabcom.governance.programs;

import org.jspecify.annotations.NullMarked;
