package org.fabcom.web.programs;

import module java.base;

/**
 * On a route for programs: the scope that a token needs there, by its code. A route that is public answers a token without it as it
 * answers nobody; so does a public route without this word, whatever the token.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsScope {
    String value();
}
