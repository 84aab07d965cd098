package org.fabcom.kernel.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.fabcom.kernel.console.Refused;

/** Understands both usual spellings of a PostgreSQL address: jdbc:postgresql://… and postgresql://user:password@host/base. */
final class DatabaseUrl {

    private DatabaseUrl() {}

    static ExternalDatabase parse(String setting, String given, Optional<String> user, Optional<String> password) {
        var plain = given.startsWith("jdbc:") ? given.substring(5) : given;
        try {
            var uri = new URI(plain.replaceFirst("^postgres://", "postgresql://"));
            if (!"postgresql".equals(uri.getScheme())
                    || uri.getHost() == null
                    || uri.getPath().length() < 2) throw wrong(setting);
            var login = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            var kept = new ArrayList<String>();
            String askedUser = user.orElse(decode(login[0]));
            String askedPassword = password.orElse(login.length > 1 ? decode(login[1]) : "");
            for (var part : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
                if (part.startsWith("user=")) askedUser = decode(part.substring(5));
                else if (part.startsWith("password=")) askedPassword = decode(part.substring(9));
                else if (!part.isEmpty()) kept.add(part);
            }
            if (askedUser.isEmpty()) throw new Refused("console.settings.missing", "FABCOM_DATABASE_USER");
            return new ExternalDatabase(jdbc(uri, kept), askedUser, askedPassword);
        } catch (URISyntaxException malformed) {
            throw wrong(setting);
        }
    }

    private static String jdbc(URI uri, ArrayList<String> parameters) {
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never quotes the address: it holds a password. */
    private static Refused wrong(String setting) {
        return new Refused("console.settings.wrong." + setting);
    }
}
