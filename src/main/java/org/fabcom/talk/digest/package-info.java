/** The letter that gathers the notices of a week. */
@NullMarked
package org.fabcom.talk.digest;

import org.jspecify.annotations.NullMarked;
