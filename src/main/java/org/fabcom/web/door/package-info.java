/**
 * The door: connections, before anything is known of what they ask. Who waits (for a head, a body, a reader) waits on a
 * virtual thread and holds nothing; who works does so on one of a few platform threads, with the whole body at hand and an
 * answer that never waits for its reader.
 */
@NullMarked
package org.fabcom.web.door;

import org.jspecify.annotations.NullMarked;
