/**
 * What rooms know of those who act, asked from below: the skills of the tree of categories, and what an organisation chose to
 * show of what it uses, offers and needs. Each is a port of one method; upper rooms provide it.
 */
@NullMarked
@NamedInterface("actors")
package org.fabcom.people.actors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
