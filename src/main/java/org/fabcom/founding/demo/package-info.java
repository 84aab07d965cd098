/** The path of the invented territory, half walked. */
@NullMarked
package org.fabcom.founding.demo;

import org.jspecify.annotations.NullMarked;
