/**
 * Two places that may be one: proposed with the reasons, never merged by a program; merged by a person, and undone exactly.
 */
@NullMarked
package org.fabcom.places.twins;

import org.jspecify.annotations.NullMarked;
