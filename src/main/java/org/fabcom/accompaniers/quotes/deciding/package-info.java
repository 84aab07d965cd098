/** Answering a quote and deciding about it. */
@NullMarked
package org.fabcom.accompaniers.quotes.deciding;

import org.jspecify.annotations.NullMarked;
