package org.fabcom.people.steps;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A cookie with a token that lets somebody in: not for scripts, and only over https where the instance has it. */
public record TokenCookie(String name, String path, String sameSite) {

    public void give(HttpServletResponse response, String token, Duration life, Settings settings) {
        var cookie = ResponseCookie.from(name, token)
                .path(path)
                .httpOnly(true)
                .secure(settings.https())
                .sameSite(sameSite)
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Empty: this browser holds none. */
    public String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }
}
