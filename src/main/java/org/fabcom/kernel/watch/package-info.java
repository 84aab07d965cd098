/** What whoever hosts may watch: rooms say their figures and how their part does; who asks is no business of theirs. */
@NullMarked
package org.fabcom.kernel.watch;

import org.jspecify.annotations.NullMarked;
