/** Budgets of a body in units that are never added to each other: money, time, things (G44, G45). */
@NullMarked
package org.fabcom.governance.budget;

import org.jspecify.annotations.NullMarked;
