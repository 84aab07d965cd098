package org.fabcom.testing;

import module java.base;

/**
 * Beside {@link FabComTest}: the fresh base holds the starter catalogue and the invented territory as {@code ./fabcom demo}
 * fills it, and the application shows itself as a demonstration. Some seconds for the first class, 50 ms for the others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface WithDemonstration {}
