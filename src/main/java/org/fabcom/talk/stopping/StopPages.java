package org.fabcom.talk.stopping;

import org.fabcom.talk.notices.Choices;
import org.fabcom.talk.notices.Stops;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The foot of each letter: stops that kind of letter without signing in. Opening the address changes nothing (mail programs do
 * it unasked); the POST does, from the page's button or from the mail program itself (RFC 8058), hence without CSRF token: the
 * address is the proof.
 */
@Controller
record StopPages(Stops stops, Choices choices) {

    private static final String ONE = Stops.PATH + "{token}";

    @GetMapping(ONE)
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(String token, Page page) {
        var stop = stops.read(token).orElseThrow(Problem::notFound);
        return page.show("talk/stop", view(token, stop, false, page));
    }

    @PostMapping(ONE)
    @Access(Access.Level.PUBLIC)
    ModelAndView stop(String token, Page page) {
        var stop = stops.read(token).orElseThrow(Problem::notFound);
        choices.stop(stop.person(), stop.what());
        return page.show("talk/stop", view(token, stop, true, page));
    }

    private static StopView view(String token, Stops.Stop stop, boolean done, Page page) {
        var key = stop.what().equals(Stops.DIGEST) ? "talk.stop.digest" : stop.what() + ".kind";
        return new StopView(Stops.PATH + token, page.has(key) ? page.t(key) : stop.what(), done);
    }
}
