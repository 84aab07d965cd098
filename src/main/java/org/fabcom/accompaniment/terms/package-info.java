/** The words that people type and read: what the catalogue proposes for the name of a tool, and what abbreviations say. */
@NullMarked
package org.fabcom.accompaniment.terms;

import org.jspecify.annotations.NullMarked;
