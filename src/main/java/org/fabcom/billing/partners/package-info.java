/** What is owed to those for whom the house sells, and what was paid out to them. */
@NullMarked
package org.fabcom.billing.partners;

import org.jspecify.annotations.NullMarked;
