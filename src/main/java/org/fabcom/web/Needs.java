package org.fabcom.web;

import module java.base;

/** On a room's package: the switches without which it has nothing to show. It closes with the first of them. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    String[] value();
}
