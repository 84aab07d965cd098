/** The register of second-hand objects, an option (penal code 321-7, R321-3 to R321-6-1): day by day, never changed. */
@NullMarked
@NamedInterface("register")
package org.fabcom.billing.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
