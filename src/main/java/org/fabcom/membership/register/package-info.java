/** The desk of the register: the list, one member, categories, representatives, how one joins, the register on paper. */
@NullMarked
package org.fabcom.membership.register;

import org.jspecify.annotations.NullMarked;
