/** Price rules of an organisation, and prices that say line by line how they came about. */
@NullMarked
@NamedInterface("prices")
package org.fabcom.billing.prices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
