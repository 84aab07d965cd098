/** The intake desk: weigh what comes in, with a thumb, a keyboard or a scale on a cable; repeat it, take it back. */
@NullMarked
package org.fabcom.flows.desk;

import org.jspecify.annotations.NullMarked;
