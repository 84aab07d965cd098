package org.fabcom.people.signin;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.steps.TokenCookie;
import org.fabcom.web.access.FormTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The cookie that holds the token: not for scripts, not for other sites, and only over https where the instance has it. */
@Component
public class SignInCookie {

    public static final String NAME = "fc-session";
    private static final TokenCookie COOKIE = new TokenCookie(NAME, "/", "Lax");

    private final Sessions sessions;
    private final Settings settings;
    private final FormTokens forms;

    SignInCookie(Sessions sessions, Settings settings, FormTokens forms) {
        this.sessions = sessions;
        this.settings = settings;
        this.forms = forms;
    }

    /** Signs the person in within this browser; whoever was signed in there before no longer is. */
    public void signIn(PartyId person, HttpServletRequest request, HttpServletResponse response) {
        opened(sessions.open(person, device(request)), request, response);
    }

    /** The same with a key that knows its owner. */
    public void signInByKey(PartyId person, HttpServletRequest request, HttpServletResponse response) {
        opened(sessions.open(person, device(request), true), request, response);
    }

    private void opened(String token, HttpServletRequest request, HttpServletResponse response) {
        give(response, token);
        forms.renew(request, response);
    }

    private static String device(HttpServletRequest request) {
        return Device.words(request.getHeader(HttpHeaders.USER_AGENT));
    }

    /** Takes the cookie away; the session itself is closed by {@link Sessions}. */
    public void drop(HttpServletRequest request, HttpServletResponse response) {
        forms.renew(request, response);
        COOKIE.give(response, "", Duration.ZERO, settings);
    }

    public void give(HttpServletResponse response, String token) {
        COOKIE.give(response, token, Sessions.LIFE, settings);
    }

    public @Nullable String token(HttpServletRequest request) {
        var token = COOKIE.of(request);
        return token.matches("[0-9a-f]{32}") ? token : null;
    }
}
