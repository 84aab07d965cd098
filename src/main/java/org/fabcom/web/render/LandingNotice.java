package org.fabcom.web.render;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A sentence on the page where somebody lands, left by what knows no page: it happened while they signed in. */
@Component
public final class LandingNotice {

    private final Notices notices;

    LandingNotice(Notices notices) {
        this.notices = notices;
    }

    /** Nothing where nobody asks for a page. */
    public void leave(String kind, String key, Object... args) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getResponse() instanceof jakarta.servlet.http.HttpServletResponse response)
            notices.leave(response, kind, key, null, args);
    }
}
