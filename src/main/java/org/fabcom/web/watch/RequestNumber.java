package org.fabcom.web.watch;

import jakarta.servlet.http.HttpServletRequest;

/** The number by which whoever hosts finds in the log what somebody saw on a page. */
public final class RequestNumber {

    static final String ATTRIBUTE = RequestNumber.class.getName();
    static final String IN_LOGS = "request";

    private RequestNumber() {}

    /** A dash for what was refused before it had one. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String number ? number : "–";
    }
}
