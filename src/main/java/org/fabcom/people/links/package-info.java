/** Signing in by a link that arrives by mail: for a quarter of an hour, once, and only after a click that no mail scanner makes. */
@NullMarked
package org.fabcom.people.links;

import org.jspecify.annotations.NullMarked;
