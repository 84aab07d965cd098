/** The letter box, watched: how long the outbox is and since when its oldest letter waits. */
@NullMarked
package org.fabcom.post.watch;

import org.jspecify.annotations.NullMarked;
