/** What a person sees of their own memberships. */
@NullMarked
package org.fabcom.membership.own;

import org.jspecify.annotations.NullMarked;
