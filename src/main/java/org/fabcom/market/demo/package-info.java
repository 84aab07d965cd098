/** The square of the invented territory: a local exchange of sixty people, with two years behind it. */
@NullMarked
package org.fabcom.market.demo;

import org.jspecify.annotations.NullMarked;
