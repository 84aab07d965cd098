package org.fabcom.kernel.settings;

import module java.base;
import org.fabcom.kernel.console.Refused;

/**
 * Understands both usual spellings of a PostgreSQL address, {@code jdbc:postgresql://…} and
 * {@code postgresql://user:password@host/base}, with one host or several ({@code host1:5432,host2:5432}): of several, the one
 * that takes writes is looked for, again after each failure.
 */
final class DatabaseUrl {

    private static final String HOST = "(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?";
    private static final Pattern ADDRESS = Pattern.compile("postgres(ql)?://((?<login>[^@/?#]*)@)?(?<hosts>" + HOST
            + "(," + HOST + ")*)/(?<base>[^/?#\\s]+)(\\?(?<query>[^#\\s]*))?");

    /** Of several hosts one is the primary; which, may change while we run. */
    private static final List<String> OF_SEVERAL =
            List.of("targetServerType=primary", "connectTimeout=2", "hostRecheckSeconds=1", "tcpKeepAlive=true");

    private DatabaseUrl() {}

    static ExternalDatabase parse(String setting, String given, Optional<String> user, Optional<String> password) {
        var read = ADDRESS.matcher(given.startsWith("jdbc:") ? given.substring(5) : given);
        if (!read.matches()) throw wrong(setting);
        var login = Optional.ofNullable(read.group("login")).orElse("").split(":", 2);
        var hosts = read.group("hosts");
        var kept = new ArrayList<String>();
        try {
            String askedUser = user.orElse(decode(login[0]));
            String askedPassword = password.orElse(login.length > 1 ? decode(login[1]) : "");
            for (var part : Optional.ofNullable(read.group("query")).orElse("").split("&")) {
                if (part.startsWith("user=")) askedUser = decode(part.substring(5));
                else if (part.startsWith("password=")) askedPassword = decode(part.substring(9));
                else if (!part.isEmpty()) kept.add(part);
            }
            if (askedUser.isEmpty()) throw new Refused("console.settings.missing", "FABCOM_DATABASE_USER");
            if (hosts.contains(","))
                OF_SEVERAL.stream().filter(it -> !said(kept, it)).forEach(kept::add);
            return new ExternalDatabase(jdbc(hosts, read.group("base"), kept), askedUser, askedPassword);
        } catch (IllegalArgumentException malformed) {
            throw wrong(setting);
        }
    }

    private static boolean said(List<String> parameters, String other) {
        var name = other.substring(0, other.indexOf('=') + 1);
        return parameters.stream().anyMatch(it -> it.startsWith(name));
    }

    private static String jdbc(String hosts, String base, List<String> parameters) {
        var query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return "jdbc:postgresql://" + hosts + "/" + base + query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never quotes the address: it holds a password. */
    private static Refused wrong(String setting) {
        return new Refused("console.settings.wrong." + setting);
    }
}
