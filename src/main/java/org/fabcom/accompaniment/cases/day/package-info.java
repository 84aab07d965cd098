/** The day of somebody who accompanies: their cases by the next date, and what is due. */
@NullMarked
package org.fabcom.accompaniment.cases.day;

import org.jspecify.annotations.NullMarked;
