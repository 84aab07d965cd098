/**
 * Keys of programs: made by a person or by the one who hosts, named, expiring, revocable; they open the API only. Says who is behind
 * each request, by its sign-in or its key.
 */
@NullMarked
@NamedInterface("tokens")
package org.fabcom.people.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
