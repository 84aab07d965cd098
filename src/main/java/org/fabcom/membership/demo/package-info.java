/** The register of the invented territory. */
@NullMarked
package org.fabcom.membership.demo;

import org.jspecify.annotations.NullMarked;
