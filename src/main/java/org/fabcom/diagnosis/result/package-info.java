/** The sheet: the result of a diagnosis on screen and on paper. */
@NullMarked
@NamedInterface("result")
package org.fabcom.diagnosis.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
