/**
 * What is opened or called at addresses that people typed: files that are read from an address instead of being sent. Only an address that somebody typed and sent is opened, never one
 * found in a file; https only, public addresses only, no further than that answer.
 */
@NullMarked
@NamedInterface("fetching")
package org.fabcom.imports.fetching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
