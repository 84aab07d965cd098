package org.fabcom.web;

import module java.base;

/**
 * On a room's package: the instance opens and closes it by this switch, together with others, and not by one of its own. On routes of a
 * room that stands for others: they open and close with this one.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpensWith {
    String value();
}
