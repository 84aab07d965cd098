/** The page of a case, for the organisation and for whoever accompanies it, and the acts done from there. */
@NullMarked
@NamedInterface("page")
package org.fabcom.cases.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
