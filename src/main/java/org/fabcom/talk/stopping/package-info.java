/** The foot of each letter: no more of this kind. */
@NullMarked
package org.fabcom.talk.stopping;

import org.jspecify.annotations.NullMarked;
