/**
 * Two organisations that are one: the second stays as another name of the first. Nothing is rewritten; those who sit in one sit in
 * both, rooms look for both ({@code people.same_as}), and it can be taken back.
 */
@NullMarked
@NamedInterface("merging")
package org.fabcom.people.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
