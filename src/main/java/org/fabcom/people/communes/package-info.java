/** Where people and organisations are, as an upper room knows communes. */
@NullMarked
@NamedInterface("communes")
package org.fabcom.people.communes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
