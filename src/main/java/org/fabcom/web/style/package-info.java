/** The living page of the design system: every shared fragment in every state, with invented words and figures. */
@NullMarked
package org.fabcom.web.style;

import org.jspecify.annotations.NullMarked;
