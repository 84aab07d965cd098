/** A person's own page: name, address, password, browsers in which they are signed in. */
@NullMarked
package org.fabcom.people.own;

import org.jspecify.annotations.NullMarked;
