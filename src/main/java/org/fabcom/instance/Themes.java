package org.fabcom.instance;

import module java.base;
import org.fabcom.web.look.Accent;
import org.fabcom.web.render.Assets;
import org.springframework.stereotype.Component;

/**
 * The style sheets of accent colours. The address holds the colour and a hash of the content, so that any node can answer
 * it and browsers may keep it for ever. Thread-safe.
 */
@Component
class Themes {

    private static final int MOST = 50;

    private record Sheet(String address, String css) {}

    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();

    /** Empty for FabCom's own colour, which the common style sheet already holds. */
    String address(String accent) {
        return accent.equalsIgnoreCase(Accent.USUAL) ? "" : sheet(accent).address();
    }

    /** The sheet of {@code RRGGBB-HASH}. */
    Optional<String> css(String name) {
        if (!name.matches("[0-9a-f]{6}-[0-9a-f]{8}")) return Optional.empty();
        var sheet = sheet("#" + name.substring(0, 6));
        return sheet.address().equals("/theme-" + name + ".css") ? Optional.of(sheet.css()) : Optional.empty();
    }

    private Sheet sheet(String accent) {
        if (sheets.size() > MOST) sheets.clear();
        return sheets.computeIfAbsent(accent.toLowerCase(java.util.Locale.ROOT), Themes::made);
    }

    private static Sheet made(String accent) {
        var css = Accent.of(accent).css();
        var hash = Assets.hash(css.getBytes(StandardCharsets.UTF_8));
        return new Sheet("/theme-" + accent.substring(1) + "-" + hash + ".css", css);
    }
}
