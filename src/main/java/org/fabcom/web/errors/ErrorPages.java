package org.fabcom.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.fabcom.web.Access;
import org.fabcom.web.problem.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container and the filters refuse before any controller (a missing CSRF token, a broken request). */
@Controller
record ErrorPages(Problems problems) implements ErrorController {

    @RequestMapping("/error")
    @Access(Access.Level.PUBLIC)
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (!(status instanceof Integer code)) throw Problem.notFound();
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return problems.answer(Problem.signedOut(), request, response);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidParameterException broken)
            return problems.answer(Problems.read(broken), request, response);
        return problems.answer(Problems.ofStatus(code), request, response);
    }
}
