/**
 * Proving again, in a browser that is signed in, who one is: what delicate pages (tokens, keys, two steps, erasure) ask of whoever did
 * not sign in a moment ago. With the password, with a key, or with a letter.
 */
@NullMarked
package org.fabcom.people.proof;

import org.jspecify.annotations.NullMarked;
