/** What a loan of an object costs by the house's price rules, and the draft of its invoice; the scale keeps the loan itself. */
@NullMarked
package org.fabcom.till.rental;

import org.jspecify.annotations.NullMarked;
