/**
 * The first visit on an empty base: a code from the console, the deeds in short steps, the first administrator, and the
 * opening, once, however many try at the same time.
 */
@NullMarked
package org.fabcom.instance.setup;

import org.jspecify.annotations.NullMarked;
