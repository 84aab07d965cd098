/** What one must be a member for: posting and paying, where an instance asks it of one of its registers (E1, E3). */
@NullMarked
package org.fabcom.membership.acting;

import org.jspecify.annotations.NullMarked;
