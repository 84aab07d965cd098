/** What a figure of a diagnosis stands on: its evidence, its reasons, and what is not known. */
@NullMarked
@NamedInterface("grounds")
package org.fabcom.diagnosis.grounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
