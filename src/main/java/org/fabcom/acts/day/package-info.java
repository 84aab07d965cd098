/** What the day of a mediator shows of acts: workshops and appointments that wait for one. */
@NullMarked
package org.fabcom.acts.day;

import org.jspecify.annotations.NullMarked;
