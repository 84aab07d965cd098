package org.fabcom.web.door;

import module java.base;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;

/** What is said when nobody has time, without the time of anybody: a line of text, and the connection ends. */
final class Overload {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Overload() {}

    static void answer(Request request, Response response, int status, String code) throws IOException {
        boolean told = request.getHeader("Accept-Language") != null; // of a head that broke off there it has no value
        var english = told && request.getLocale().getLanguage().equals("en");
        var words = ResourceBundle.getBundle(
                "i18n/web", english ? java.util.Locale.ENGLISH : java.util.Locale.FRENCH, NO_FALLBACK);
        response.setStatus(status);
        hangUp(request, response); // only now: the server takes it for an error, and without a status for its own
        response.setHeader("Retry-After", "10");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        var text = words.getString("problem." + code + ".text") + " (" + code + ")\n";
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was not read is not waited for. */
    static void hangUp(Request request, Response response) {
        response.setHeader("Connection", "close");
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
