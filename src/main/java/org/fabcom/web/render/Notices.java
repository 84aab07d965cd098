package org.fabcom.web.render;

import module java.base;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.web.NoticeView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The sentence that survives a redirect, in a signed cookie that is read once. */
@Component
record Notices(Secrets secrets, Messages messages, Settings settings) {

    private static final String COOKIE = "fc-notice";
    private static final String SEPARATOR = "\u001f";

    void leave(HttpServletResponse response, String kind, String key, @Nullable String undo, Object... args) {
        var parts = new StringBuilder(kind)
                .append(SEPARATOR)
                .append(key)
                .append(SEPARATOR)
                .append(undo == null ? "" : undo);
        for (var arg : args)
            parts.append(SEPARATOR).append(arg instanceof Number ? "#" : "$").append(arg);
        var text = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(text + "." + secrets.sign("notice", text), 60).toString());
    }

    @Nullable
    NoticeView take(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var value = value(request);
        if (value == null) return null;
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", 0).toString());
        int dot = value.indexOf('.');
        if (dot < 0 || !secrets.sign("notice", value.substring(0, dot)).equals(value.substring(dot + 1))) return null;
        var text = new String(Base64.getUrlDecoder().decode(value.substring(0, dot)), StandardCharsets.UTF_8);
        var parts = text.split(Pattern.quote(SEPARATOR), -1);
        var args = Arrays.stream(parts).skip(3).map(Notices::argument).toArray();
        return new NoticeView(parts[0], messages.text(locale, parts[1], args), parts[2].isEmpty() ? null : parts[2]);
    }

    private static Object argument(String part) {
        var text = part.substring(1);
        return part.charAt(0) == '#' ? (Object) Long.valueOf(text) : text;
    }

    private static @Nullable String value(HttpServletRequest request) {
        if (request.getCookies() == null) return null;
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) return cookie.getValue();
        }
        return null;
    }

    private ResponseCookie cookie(String value, long seconds) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(settings.https())
                .sameSite("Lax")
                .maxAge(seconds)
                .build();
    }
}
