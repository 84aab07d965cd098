/**
 * The pages of a plan and of its items: what is now, what was counted, what is not possible yet and why, the way; each
 * step taken by a form that works alone.
 */
@NullMarked
@NamedInterface("following")
package org.fabcom.plan.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
