/** Why items were paused, taken back or kept: counted for those who accompany, without anybody’s words or name. */
@NullMarked
package org.fabcom.plan.reasons;

import org.jspecify.annotations.NullMarked;
