/**
 * Signing in with the account of another house (OpenID Connect client): one provider that administrators name, accounts that are linked
 * to it, seats that its groups give. What comes of a sign-in there is a sign-in here like any other: two steps are asked as always.
 * Nothing runs and nothing is asked outside while no provider is named (ADR 0143).
 */
@NullMarked
package org.fabcom.people.elsewhere;

import org.jspecify.annotations.NullMarked;
