/**
 * Sums of a month between organisations: a file that whoever holds it can verify, never a weighing nor a sale. A regional network
 * takes them in and reads them side by side.
 */
@NullMarked
package org.fabcom.flows.network;

import org.jspecify.annotations.NullMarked;
