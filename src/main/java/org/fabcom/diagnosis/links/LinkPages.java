package org.fabcom.diagnosis.links;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** From the address on paper to the sheet. Whoever guesses is soon told to wait. */
@Controller
final class LinkPages {

    private static final int MOST_AN_HOUR = 30;

    private final ShortLinks links;
    private final RateLimits limits;

    LinkPages(ShortLinks links, RateLimits limits) {
        this.links = links;
        this.limits = limits;
    }

    @GetMapping(ShortLinks.PATH + "{code}")
    @Access(Access.Level.PUBLIC)
    ModelAndView open(@PathVariable String code, HttpServletRequest request, Page page) {
        var path = links.path(code);
        if (path.isEmpty()
                && !limits.allow("diagnosis.link.guess", request.getRemoteAddr(), MOST_AN_HOUR, Duration.ofHours(1)))
            throw Problem.tooMany();
        return page.redirect(path.orElseThrow(Problem::notFound));
    }
}
