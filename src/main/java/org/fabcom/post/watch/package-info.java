/** What is measured of the mail that waits. */
@NullMarked
package org.fabcom.post.watch;

import org.jspecify.annotations.NullMarked;
