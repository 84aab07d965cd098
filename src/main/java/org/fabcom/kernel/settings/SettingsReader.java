package org.fabcom.kernel.settings;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.console.Refused;

/** Reads the settings and refuses a wrong one with a sentence that names it. */
public final class SettingsReader {

    private static final String FILE = "fabcom.properties";

    private final Map<String, String> given;

    private SettingsReader(Map<String, String> given) {
        this.given = given;
    }

    /** Settings of this process: the environment wins over {@code fabcom.properties} in the given folder, or the file it names. */
    public static Settings read(Path home, Map<String, String> environment) {
        var named = environment.getOrDefault("FABCOM_SETTINGS", "").strip();
        var given = new HashMap<>(fromFile(named.isEmpty() ? home.resolve(FILE) : Path.of(named)));
        environment.forEach((name, value) -> {
            if (name.startsWith("FABCOM_")) given.put(name, value);
        });
        return new SettingsReader(given).all();
    }

    private static Map<String, String> fromFile(Path file) {
        if (!Files.exists(file)) return Map.of();
        var lines = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refused("console.settings.file", file);
        }
        var found = new HashMap<String, String>();
        lines.stringPropertyNames().forEach(name -> found.put(name, lines.getProperty(name)));
        return found;
    }

    private Settings all() {
        for (var name : new TreeSet<>(given.keySet())) {
            if (Setting.named(name).isEmpty()) // one that starts with FABCOM_ is a slip of the keyboard
            throw new Refused("console.settings.unknown", name);
        }
        var port = number("FABCOM_PORT", 8080, 0);
        var mail = new MailReader(this);
        return new Settings(
                database(),
                pages(),
                data(),
                baseUrl(port),
                port,
                text("FABCOM_BIND").orElse("127.0.0.1"),
                parsed("FABCOM_PROXIES", text("FABCOM_PROXIES").orElse(Proxies.USUAL), Proxies::parse),
                mail.smtp(),
                mail.in(),
                near(),
                webhookPorts(),
                yes("FABCOM_DEMO"),
                reminderDays(),
                parsed(Days.SETTING, text(Days.SETTING).orElse(Days.USUAL), SettingsReader::zone),
                parsed("FABCOM_LOG", text("FABCOM_LOG").orElse("text"), LogFormat::read),
                text("FABCOM_METRICS_TOKEN"));
    }

    /** A region, whose clocks change as the law there says; an offset such as +01:00 would be wrong half of the year. */
    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) throw new IllegalArgumentException(text);
        return ZoneId.of(text);
    }

    private int reminderDays() {
        int days = number("FABCOM_REMINDER_DAYS", 2, 0);
        if (days > 30) throw wrong("FABCOM_REMINDER_DAYS", String.valueOf(days));
        return days;
    }

    private Optional<ExternalDatabase> database() {
        return text("FABCOM_DATABASE_URL")
                .map(url -> DatabaseUrl.parse(
                        "FABCOM_DATABASE_URL", url, text("FABCOM_DATABASE_USER"), text("FABCOM_DATABASE_PASSWORD")));
    }

    private Optional<ExternalDatabase> pages() {
        var url = text("FABCOM_DATABASE_PAGES_URL");
        if (url.isPresent() && text("FABCOM_DATABASE_URL").isEmpty())
            throw new Refused("console.settings.missing", "FABCOM_DATABASE_URL");
        return url.map(it -> DatabaseUrl.parse("FABCOM_DATABASE_PAGES_URL", it, Optional.empty(), Optional.empty()));
    }

    private Path data() {
        var folder = text("FABCOM_DATA").orElseGet(SettingsReader::usualFolder);
        return parsed("FABCOM_DATA", folder, Path::of).toAbsolutePath().normalize();
    }

    /** As root the server runs under an account without rights, which may not enter a home: hence a system folder. */
    private static String usualFolder() {
        if ("root".equals(System.getProperty("user.name"))) return "/var/lib/fabcom";
        return Path.of(System.getProperty("fabcom.home", "."), "data").toString();
    }

    private URI baseUrl(int port) {
        var url = text("FABCOM_BASE_URL").orElse("http://localhost" + (port == 80 ? "" : ":" + port));
        try {
            var uri = new URI(url.replaceAll("/+$", ""));
            var scheme = uri.getScheme();
            if (uri.getHost() != null
                    && ("http".equals(scheme) || "https".equals(scheme))
                    && uri.getPath().isEmpty()) return uri;
        } catch (URISyntaxException malformed) {
            throw wrong("FABCOM_BASE_URL", url);
        }
        throw wrong("FABCOM_BASE_URL", url);
    }

    /** Hosts that have a name or an address, with a port or without. */
    private Set<String> near() {
        var all = new TreeSet<String>();
        for (var it : text("FABCOM_NEAR").orElse("").split(",")) if (!it.isBlank()) all.add(it.strip());
        for (var it : all)
            if (!it.matches("[\\w.-]+(:[0-9]{1,5})?|\\[[0-9a-fA-F:]+](:[0-9]{1,5})?")) throw wrong("FABCOM_NEAR", it);
        return Set.copyOf(all);
    }

    /** Ports beside the usual one on which webhooks may be told. */
    private Set<Integer> webhookPorts() {
        var all = new TreeSet<Integer>();
        for (var it : text("FABCOM_WEBHOOK_PORTS").orElse("").split(",")) {
            if (it.isBlank()) continue;
            int port = parsed("FABCOM_WEBHOOK_PORTS", it.strip(), Integer::parseInt);
            if (port < 1 || port > 65535) throw wrong("FABCOM_WEBHOOK_PORTS", it.strip());
            all.add(port);
        }
        return Set.copyOf(all);
    }

    int number(String name, int usual, int least) {
        var text = text(name);
        if (text.isEmpty()) return usual;
        var number = parsed(name, text.get(), Integer::parseInt);
        if (number < least || number > 65535) throw wrong(name, text.get());
        return number;
    }

    private boolean yes(String name) {
        return text(name)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "oui", "1" -> true;
                    case "false", "no", "non", "0" -> false;
                    default -> throw wrong(name, value);
                })
                .orElse(false);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(it -> !it.isEmpty());
    }

    static <T> T parsed(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException malformed) {
            throw wrong(name, value);
        }
    }

    static Refused wrong(String name, String value) {
        return new Refused("console.settings.wrong." + name, value);
    }
}
