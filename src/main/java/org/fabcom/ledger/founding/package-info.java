/** Making currencies by a few questions, none of them about accounting (E35); who issues; to whom balances are shown (E46). */
@NullMarked
package org.fabcom.ledger.founding;

import org.jspecify.annotations.NullMarked;
