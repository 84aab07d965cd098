package org.fabcom.web.watch;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.settings.Settings;
import org.springframework.stereotype.Component;

/** Who may know how this instance does: the machine itself, and whoever shows the token of the figures. */
@Component
final class Knower {

    private static final String BEARER = "Bearer ";

    private final Optional<String> token;

    Knower(Settings settings) {
        this.token = settings.metricsToken();
    }

    boolean mayKnow(HttpServletRequest request) {
        return local(request) || shows(request.getHeader("Authorization"));
    }

    /** A proxy on this machine says for whom it asks; that one counts ({@code web.door.Forwarded}). */
    private static boolean local(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    private boolean shows(@org.jspecify.annotations.Nullable String header) {
        if (token.isEmpty() || header == null || !header.startsWith(BEARER)) return false;
        return MessageDigest.isEqual(bytes(header.substring(BEARER.length())), bytes(token.get()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
