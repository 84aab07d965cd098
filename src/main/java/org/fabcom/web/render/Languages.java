package org.fabcom.web.render;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The reader's language: chosen by hand, else the first of the browser's that the instance speaks, else its own. */
final class Languages {

    static final String COOKIE = "fc-lang";

    private Languages() {}

    static Locale choose(HttpServletRequest request, List<String> spoken) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null && spoken.contains(chosen.getValue())) return Locale.of(chosen.getValue());
        if (request.getHeader("Accept-Language") != null) {
            for (var locale : Collections.list(request.getLocales())) {
                if (spoken.contains(locale.getLanguage())) return Locale.of(locale.getLanguage());
            }
        }
        return Locale.of(spoken.isEmpty() ? "fr" : spoken.getFirst());
    }
}
