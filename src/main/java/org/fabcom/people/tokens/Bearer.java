package org.fabcom.people.tokens;

import jakarta.servlet.http.HttpServletRequest;

/** The token that a request carries (RFC 6750 §2.1); empty for none. */
public final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    public static String of(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? ""
                : header.substring(SCHEME.length()).strip();
    }
}
