package org.fabcom.web.home;

import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reader's choices, kept in a cookie: the language, and light or dark. */
@Controller
record Comfort(Settings settings) {

    private static final long YEAR = 365L * 24 * 3600;

    @PostMapping("/langue")
    @Access(Access.Level.PUBLIC)
    ModelAndView language(
            @RequestParam String langue,
            @RequestParam(defaultValue = "/") String suite,
            Page page,
            HttpServletResponse response) {
        if (!page.site().languages().contains(langue)) throw Problem.badRequest();
        keep(response, "fc-lang", langue);
        return page.redirect(Page.local(suite, "/"));
    }

    /** {@code theme} is light, dark, or empty to follow the system again. */
    @PostMapping("/theme")
    @Access(Access.Level.PUBLIC)
    ModelAndView theme(
            @RequestParam String theme,
            @RequestParam(defaultValue = "/") String suite,
            Page page,
            HttpServletResponse response) {
        if (!theme.matches("light|dark|")) throw Problem.badRequest();
        keep(response, "fc-theme", theme);
        return page.redirect(Page.local(suite, "/"));
    }

    private void keep(HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(settings.https())
                .sameSite("Lax")
                .maxAge(value.isEmpty() ? 0 : YEAR)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
