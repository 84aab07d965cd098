/** Coming into a group and leaving it: added, invited by mail, through an open door; and following, which gives the news and no right. */
@NullMarked
package org.fabcom.circles.joining;

import org.jspecify.annotations.NullMarked;
