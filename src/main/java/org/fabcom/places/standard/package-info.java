/**
 * What the national standard of places of digital mediation (1.0.2) says: its 32 fields, its codes and their spelling, opening
 * hours as OpenStreetMap writes them, and its file, written strictly.
 */
@NullMarked
package org.fabcom.places.standard;

import org.jspecify.annotations.NullMarked;
