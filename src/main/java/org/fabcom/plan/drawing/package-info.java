/**
 * Drawing a plan up: the templates of each family of tools, written by us, and the plan that a kept diagnosis gives, one
 * item per tool in the order of precedence.
 */
@NullMarked
@NamedInterface("drawing")
package org.fabcom.plan.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
