/** The questions: the structure, its tools, and what is proposed to whoever types. */
@NullMarked
@NamedInterface("asking")
package org.fabcom.diagnosis.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
