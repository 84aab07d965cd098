/** Numbers under which the State knows an organisation: SIRET and RNA. */
@NullMarked
@NamedInterface("numbers")
package org.fabcom.people.numbers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
