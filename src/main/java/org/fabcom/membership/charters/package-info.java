/** The charter in its versions, who signed which, and the letters to those who did not. */
@NullMarked
package org.fabcom.membership.charters;

import org.jspecify.annotations.NullMarked;
