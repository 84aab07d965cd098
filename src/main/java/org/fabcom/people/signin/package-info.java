/**
 * Sign-in: an opaque token in a cookie, its digest in the base, a short copy in memory; sign-up confirmed by mail, new
 * passwords by mail. Says who is behind each request.
 */
@NullMarked
@NamedInterface("signin")
package org.fabcom.people.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
