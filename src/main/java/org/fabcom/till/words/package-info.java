/** How a till names people, means of payment and quantities, on every page and paper of the room. */
@NullMarked
package org.fabcom.till.words;

import org.jspecify.annotations.NullMarked;
