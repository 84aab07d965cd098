/**
 * Where sums over acts are read: in what the base keeps of months and days, narrowed or not, and in the acts themselves where
 * these know nothing of what is asked.
 */
@NullMarked
package org.fabcom.acts.sums;

import org.jspecify.annotations.NullMarked;
