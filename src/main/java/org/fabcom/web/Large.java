package org.fabcom.web;

import module java.base;

/** A route that reads something large without receiving it, such as a file that was sent before: it waits for its turn. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Large {}
