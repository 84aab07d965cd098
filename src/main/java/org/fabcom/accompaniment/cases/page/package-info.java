/** The page of a case, for the organisation and for whoever accompanies it, and the acts done from there. */
@NullMarked
package org.fabcom.accompaniment.cases.page;

import org.jspecify.annotations.NullMarked;
