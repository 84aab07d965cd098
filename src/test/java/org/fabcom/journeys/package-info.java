/** Whole journeys through the invented territory: by keyboard in a real browser, and along every link over HTTP. */
@NullMarked
package org.fabcom.journeys;

import org.jspecify.annotations.NullMarked;
