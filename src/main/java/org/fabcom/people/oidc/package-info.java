/**
 * The instance as OpenID provider: authorization with code and PKCE, consent, identity tokens, refresh tokens that are used once, the keys
 * that sign, discovery and logout. Sign-in itself stays that of the instance; who may ask is the matter of
 * {@link org.fabcom.people.tools}. No servlet session: what is under way lies in rows (ADR 0142).
 */
@NullMarked
package org.fabcom.people.oidc;

import org.jspecify.annotations.NullMarked;
