/** What acts are noted from: dates, appointments and meetings of the agenda. */
@NullMarked
package org.fabcom.acts.origins;

import org.jspecify.annotations.NullMarked;
