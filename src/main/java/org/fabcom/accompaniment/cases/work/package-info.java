/** What a case is made of: remarks on the sheet, what the board chose, dates to spare, follow-ups. */
@NullMarked
package org.fabcom.accompaniment.cases.work;

import org.jspecify.annotations.NullMarked;
