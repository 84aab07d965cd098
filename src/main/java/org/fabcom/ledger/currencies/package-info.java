/** What is counted: currencies and their units, amounts, limits. */
@NullMarked
@NamedInterface("currencies")
package org.fabcom.ledger.currencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
