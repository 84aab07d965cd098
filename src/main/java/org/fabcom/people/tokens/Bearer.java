package org.fabcom.people.tokens;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;

/** The token that a request carries (RFC 6750 §2.1); empty for none. */
public final class Bearer {

    private static final String SCHEME = "Bearer ";

    private static final String SCOPES = Bearer.class.getName();

    private Bearer() {}

    /** What the token of this request may do, as it was read for this request and for no other. */
    static void holds(HttpServletRequest request, Set<TokenScope> scopes) {
        request.setAttribute(SCOPES, scopes);
    }

    @SuppressWarnings("unchecked") // nobody else writes there
    static Optional<Set<TokenScope>> held(HttpServletRequest request) {
        return Optional.ofNullable((Set<TokenScope>) request.getAttribute(SCOPES));
    }

    public static String of(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? ""
                : header.substring(SCHEME.length()).strip();
    }
}
