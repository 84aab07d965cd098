/** Tells other tools what happens to quotes. */
@NullMarked
package org.fabcom.accompaniers.webhooks;

import org.jspecify.annotations.NullMarked;
