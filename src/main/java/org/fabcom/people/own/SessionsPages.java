package org.fabcom.people.own;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.signin.Sessions;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** My sessions: in which browsers I am signed in, and the way out of one or of all. */
@Controller
record SessionsPages(Sessions sessions, SignInCookie cookie) {

    @GetMapping("/moi/sessions")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Visitor me, Page page) {
        return page.show("people/sessions", new SessionsView(sessions.of(me.party()), me.session()));
    }

    @PostMapping("/moi/sessions/{session}/fin")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView close(UUID session, Visitor me, Page page, HttpServletRequest request, HttpServletResponse response) {
        sessions.close(me.party(), session);
        if (!session.equals(me.session())) return page.redirect("/moi/sessions", "people.sessions.closed");
        cookie.drop(request, response);
        return page.redirect("/", "people.signout.done");
    }

    @PostMapping("/moi/sessions/fin")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView closeAll(Visitor me, Page page, HttpServletRequest request, HttpServletResponse response) {
        sessions.closeAll(me.party());
        cookie.drop(request, response);
        return page.redirect("/", "people.sessions.closed.all");
    }
}
