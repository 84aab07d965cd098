package org.fabcom.web.door;

import module java.base;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Ends on a problem page what the doorkeeper refused. Stands where the error pages are known. */
final class Refusing extends ValveBase {

    Refusing() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getAttribute(Doorkeeper.REFUSED) instanceof Integer status) {
            response.sendError(status);
            if (unread(request)) Overload.hangUp(request, response);
        } else {
            getNext().invoke(request, response);
        }
    }

    private static boolean unread(Request request) {
        var all = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, all);
        return !all.get();
    }
}
