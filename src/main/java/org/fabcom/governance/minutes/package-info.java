/** Minutes drawn up from what was recorded: signed by two, numbered by body without gap, chained; corrected by addenda only. */
@NullMarked
package org.fabcom.governance.minutes;

import org.jspecify.annotations.NullMarked;
