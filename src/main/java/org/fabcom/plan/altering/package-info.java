/** What joins a plan that is drawn already, and what leaves it before anything was done about it: for those who accompany. */
@NullMarked
package org.fabcom.plan.altering;

import org.jspecify.annotations.NullMarked;
