/**
 * Recipes at work: a case starts from a published plan, its items follow the steps of one version, a wrong or dated step is
 * reported, whoever keeps it puts it right, and the open plans are offered the correction. Nothing changes under an item by
 * itself.
 */
@NullMarked
@NamedInterface("recipes")
package org.fabcom.commons.recipes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
