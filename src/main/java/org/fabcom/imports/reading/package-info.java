/**
 * How kinds of import read files that come from anywhere: any encoding, YAML, TOML and JSON within bounds, records as named
 * values, text made safe.
 */
@NullMarked
@NamedInterface("reading")
package org.fabcom.imports.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
