/** Who reads in a body and acts there no more. */
@NullMarked
package org.fabcom.governance.barring;

import org.jspecify.annotations.NullMarked;
