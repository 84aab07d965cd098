/** What a case is made of: remarks on the sheet, what the board chose, dates to spare, follow-ups. */
@NullMarked
@NamedInterface("work")
package org.fabcom.cases.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
