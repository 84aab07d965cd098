/** Places as open data: the table of the standard, and structures and services in data·inclusion v1. */
@NullMarked
@NamedInterface("opendata")
package org.fabcom.places.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
