package org.fabcom.testing;

import module java.base;

/** Beside {@link FabComTest}: the fresh base has the licence list and the starter catalogue on its shelves, for 50 ms more. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface WithCatalogue {}
