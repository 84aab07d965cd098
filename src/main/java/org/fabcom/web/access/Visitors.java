package org.fabcom.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Visitor;

/** The visitor of a request, as the filter found them. */
public final class Visitors {

    private Visitors() {}

    public static Visitor of(HttpServletRequest request) {
        return request.getAttribute(VisitorFilter.ATTRIBUTE) instanceof Visitor visitor ? visitor : Visitor.ANONYMOUS;
    }

    /** From here on nobody: for a token that may not tell whose it is on this route. */
    public static void forget(HttpServletRequest request) {
        request.setAttribute(VisitorFilter.ATTRIBUTE, Visitor.ANONYMOUS);
    }
}
