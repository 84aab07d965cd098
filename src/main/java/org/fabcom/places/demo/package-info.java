/** The places of the invented territory. */
@NullMarked
package org.fabcom.places.demo;

import org.jspecify.annotations.NullMarked;
