/** The deeds of the invented territory: with them the demonstration is open from the first page. */
@NullMarked
package org.fabcom.instance.demo;

import org.jspecify.annotations.NullMarked;
