/**
 * What a gratis tool really costs: the answers of a structure and the dated facts of the catalogue go in, euros, hours and
 * risks come out, side by side and never added up. Pure: no database, no clock, no page. What is not known stays unknown.
 */
@NullMarked
@NamedInterface("diagnosis")
package org.fabcom.accompaniment.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
