package org.fabcom.instance.setup;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.steps.TokenCookie;
import org.springframework.stereotype.Component;

/** What a browser holds that gave the right code: good for four hours, and no longer than the code itself. */
@Component
record SetupPass(SetupCodes codes, Secrets secrets, Settings settings, Clock clock) {

    static final TokenCookie COOKIE = new TokenCookie("fc-installation", "/installation", "Lax");
    private static final Duration LIFE = Duration.ofHours(4);

    void give(HttpServletResponse response) {
        codes.digest().ifPresent(digest -> {
            long until = clock.instant().plus(LIFE).getEpochSecond();
            COOKIE.give(response, until + "." + sign(digest, until), LIFE, settings);
        });
    }

    void drop(HttpServletResponse response) {
        COOKIE.give(response, "", Duration.ZERO, settings);
    }

    boolean held(HttpServletRequest request) {
        return good(COOKIE.of(request), clock.instant());
    }

    boolean good(String value, Instant now) {
        var digest = codes.digest();
        int dot = value.indexOf('.');
        if (digest.isEmpty() || !value.matches("[0-9]{1,12}\\.[0-9a-f]{64}")) return false;
        long until = Long.parseLong(value.substring(0, dot));
        var signed = sign(digest.get(), until).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(signed, value.substring(dot + 1).getBytes(StandardCharsets.US_ASCII))
                && now.getEpochSecond() < until;
    }

    private String sign(String digest, long until) {
        return secrets.sign("setup", digest + "." + until);
    }
}
