/** The pages of a deal: replying, its trail with what may be done now, disputes for moderators. */
@NullMarked
package org.fabcom.market.deals.page;

import org.jspecify.annotations.NullMarked;
