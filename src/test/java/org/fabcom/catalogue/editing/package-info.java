/** Editors at work over HTTP, beside the pure rules of their bench. */
@NullMarked
package org.fabcom.catalogue.editing;

import org.jspecify.annotations.NullMarked;
