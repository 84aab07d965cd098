/** What is late, what was written about it, and the link under which a client without an account opens an invoice. */
@NullMarked
@NamedInterface("reminding")
package org.fabcom.billing.reminding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
