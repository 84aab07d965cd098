/**
 * Sign-in: an opaque token in a cookie, its digest in the base, a short copy in memory; sign-up confirmed by mail, new
 * passwords by mail; and where somebody goes who proved who they are.
 */
@NullMarked
@NamedInterface("signin")
package org.fabcom.people.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
