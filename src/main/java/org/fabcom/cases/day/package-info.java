/** The day of somebody who accompanies: their cases by the next date, and what is due. */
@NullMarked
@NamedInterface("day")
package org.fabcom.cases.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
