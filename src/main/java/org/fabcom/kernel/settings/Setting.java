package org.fabcom.kernel.settings;

import module java.base;
import org.fabcom.kernel.Days;

/**
 * Every setting there is, in the order of {@code docs/settings.md}, which a test writes from here and from the words {@code
 * console.setting.NAME}.
 */
enum Setting {
    FABCOM_BASE_URL("http://localhost:8080"),
    FABCOM_PORT("8080"),
    FABCOM_BIND("127.0.0.1"),
    FABCOM_PROXIES(Proxies.USUAL),
    FABCOM_DATA("./data"),
    FABCOM_SETTINGS("./fabcom.properties"),
    FABCOM_MEMORY("256m", true),
    FABCOM_JAVA_OPTS("", true),
    FABCOM_DATABASE_URL(""),
    FABCOM_DATABASE_USER(""),
    FABCOM_DATABASE_PASSWORD(""),
    FABCOM_DATABASE_PAGES_URL(""),
    FABCOM_SMTP_HOST(""),
    FABCOM_SMTP_PORT("587"),
    FABCOM_SMTP_SECURITY("starttls"),
    FABCOM_SMTP_USER(""),
    FABCOM_SMTP_PASSWORD(""),
    FABCOM_SMTP_FROM(""),
    FABCOM_MAIL_IN_HOST(""),
    FABCOM_MAIL_IN_PORT("993"),
    FABCOM_MAIL_IN_SECURITY("tls"),
    FABCOM_MAIL_IN_USER(""),
    FABCOM_MAIL_IN_PASSWORD(""),
    FABCOM_MAIL_IN_FOLDER("INBOX"),
    FABCOM_MAIL_IN_ADDRESS(""),
    FABCOM_NEAR(""),
    FABCOM_WEBHOOK_PORTS(""),
    FABCOM_REMINDER_DAYS("2"),
    FABCOM_ZONE(Days.USUAL),
    FABCOM_LOG("text"),
    FABCOM_METRICS_TOKEN(""),
    FABCOM_DEMO("false"),
    FABCOM_CHROMIUM("chromium", true);

    private final String usual;
    private final boolean forTheScript;

    Setting(String usual) {
        this(usual, false);
    }

    Setting(String usual, boolean forTheScript) {
        this.usual = usual;
        this.forTheScript = forTheScript;
    }

    /** What holds where nothing is said; empty for nothing. */
    String usual() {
        return usual;
    }

    /** True if only the start script and the tests read it. */
    boolean forTheScript() {
        return forTheScript;
    }

    static Optional<Setting> named(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }
}
