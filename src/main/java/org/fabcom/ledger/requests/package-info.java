/** Payment requests: asked by the payee, answered by the payer, by their consent given beforehand, or by time (E43). */
@NullMarked
@NamedInterface("requests")
package org.fabcom.ledger.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
