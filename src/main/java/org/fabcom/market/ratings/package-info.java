/** What both sides of a deal that is done say of one another, and of the post; averages, answers, hidden comments. */
@NullMarked
package org.fabcom.market.ratings;

import org.jspecify.annotations.NullMarked;
