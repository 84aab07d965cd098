/** Laws and exchange rates that diagnoses lean on, with their days. */
@NullMarked
@NamedInterface("law")
package org.fabcom.catalogue.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
