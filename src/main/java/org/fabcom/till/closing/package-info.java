/** Closings of days, months and years, each with its totals and the perpetual ones; a day that was left open is closed first. */
@NullMarked
package org.fabcom.till.closing;

import org.jspecify.annotations.NullMarked;
