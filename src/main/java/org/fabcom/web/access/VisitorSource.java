package org.fabcom.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;

/** Port: says who is behind a request. Provided by the room that keeps people; asked once a request. */
public interface VisitorSource {

    /** For pages: from the sign-in cookie. May renew the cookie. */
    Visitor ofPage(HttpServletRequest request, HttpServletResponse response);

    /** For {@code /api/**}: from the bearer token only, never from a cookie. */
    Visitor ofApi(HttpServletRequest request);
}
