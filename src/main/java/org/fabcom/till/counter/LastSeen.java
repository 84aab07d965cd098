package org.fabcom.till.counter;

import module java.base;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.till.Till;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.Written;
import org.fabcom.till.sessions.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Each device remembers where the journal of its till stood. When the journal no longer holds that, it was laid back to an
 * earlier state, or rewritten: this is said on the page and written into the journal, where it stays.
 */
@Component
record LastSeen(TillEvents events, Sessions sessions, Settings settings) {

    private static final Pattern MARK = Pattern.compile("([0-9]{1,18})\\.([0-9a-f]{32})");

    /** True if what this device saw is gone. */
    boolean compare(Till till, HttpServletRequest request, HttpServletResponse response) {
        var mark = mark(till.id(), request);
        var parts = MARK.matcher(mark);
        boolean gone = parts.matches() && gone(till, Long.parseLong(parts.group(1)), parts.group(2));
        if (gone) sessions.restored(till.id(), "device", mark);
        if (gone || mark.isEmpty()) now(till, response);
        return gone;
    }

    private boolean gone(Till till, long number, String hash) {
        return events.find(till.id(), number)
                .map(it -> !it.hash().startsWith(hash))
                .orElse(true);
    }

    /** The device remembers where the journal stands after this; what was written before says nothing of now. */
    void now(Till till, Written written, HttpServletResponse response) {
        if (written.again()) now(till, response);
        else remember(till, written.number(), written.hash(), response);
    }

    private void now(Till till, HttpServletResponse response) {
        events.newest(till.id(), 1).forEach(it -> remember(till, it.number(), it.hash(), response));
    }

    private void remember(Till till, long number, String hash, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(till.id()), number + "." + hash.substring(0, 32))
                .path("/caisse")
                .httpOnly(true)
                .secure(settings.https())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(3650))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String mark(UUID till, HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return "";
        return Arrays.stream(cookies)
                .filter(it -> it.getName().equals(name(till)))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String name(UUID till) {
        return "fc-till-" + till.toString().substring(24);
    }
}
