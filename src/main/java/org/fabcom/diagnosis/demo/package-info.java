/** Who is who in the invented territory, its calendar, and the points it took stock of. */
@NullMarked
@NamedInterface("demo")
package org.fabcom.diagnosis.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
