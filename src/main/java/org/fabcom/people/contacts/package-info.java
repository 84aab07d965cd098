/** What others see of a person beside their name: each field is shown to nobody, to their organisations, or to the territory. */
@NullMarked
@NamedInterface("contacts")
package org.fabcom.people.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
