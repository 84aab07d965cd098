/** The pages of groups: the trees one may see, the page of a group, and shaping it: creating, editing, moving, closing. */
@NullMarked
package org.fabcom.circles.tree;

import org.jspecify.annotations.NullMarked;
