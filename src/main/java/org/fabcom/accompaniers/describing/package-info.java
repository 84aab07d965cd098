/** How one gets into the directory: people and organisations describe themselves, coordinators point at public pages. */
@NullMarked
package org.fabcom.accompaniers.describing;

import org.jspecify.annotations.NullMarked;
