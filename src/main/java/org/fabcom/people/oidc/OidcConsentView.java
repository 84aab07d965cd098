package org.fabcom.people.oidc;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What a tool asks to know of the reader.
 *
 * @param profile whether it asks their name
 * @param email their address, null if it is not asked for
 * @param groups their organisations and roles in words, null if they are not asked for
 * @param offline whether it asks to come back without the person
 * @param host where they are sent then
 * @param carried what the form sends again
 */
public record OidcConsentView(
        String tool,
        String name,
        boolean profile,
        @Nullable String email,
        @Nullable List<String> groups,
        boolean offline,
        String host,
        Map<String, String> carried) {}
