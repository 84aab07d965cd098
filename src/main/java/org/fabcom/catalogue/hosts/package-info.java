/** The hosts of the catalogue, for other rooms; their files in the format of the CHATONS come in and ours goes out here. */
@NullMarked
@NamedInterface("hosts")
package org.fabcom.catalogue.hosts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
