package org.fabcom.kernel.settings;

import module java.base;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.settings.Smtp.Login;
import org.fabcom.kernel.settings.Smtp.Security;

/** Reads what is set of mail: the server that carries ours, the box in which answers arrive. */
record MailReader(SettingsReader settings) {

    Optional<Smtp> smtp() {
        return settings.text("FABCOM_SMTP_HOST").map(host -> {
            var kind = security("FABCOM_SMTP_SECURITY", "starttls");
            var login = login("FABCOM_SMTP");
            var from = needed("FABCOM_SMTP_FROM");
            if (!from.contains("@")) throw SettingsReader.wrong("FABCOM_SMTP_FROM", from);
            return new Smtp(
                    host, settings.number("FABCOM_SMTP_PORT", kind == Security.TLS ? 465 : 587, 1), login, from, kind);
        });
    }

    Optional<MailIn> in() {
        return settings.text("FABCOM_MAIL_IN_HOST").map(host -> {
            var kind = security("FABCOM_MAIL_IN_SECURITY", "tls");
            var address = needed("FABCOM_MAIL_IN_ADDRESS");
            if (!MailIn.shaped(address)) throw SettingsReader.wrong("FABCOM_MAIL_IN_ADDRESS", address);
            needed("FABCOM_MAIL_IN_USER");
            return new MailIn(
                    host,
                    settings.number("FABCOM_MAIL_IN_PORT", kind == Security.TLS ? 993 : 143, 1),
                    login("FABCOM_MAIL_IN").orElseThrow(),
                    kind,
                    settings.text("FABCOM_MAIL_IN_FOLDER").orElse("INBOX"),
                    address);
        });
    }

    private Security security(String name, String usual) {
        return SettingsReader.parsed(
                name, settings.text(name).orElse(usual), it -> Security.valueOf(it.toUpperCase(Locale.ROOT)));
    }

    private Optional<Login> login(String prefix) {
        return settings.text(prefix + "_USER")
                .map(user -> new Login(user, settings.text(prefix + "_PASSWORD").orElse("")));
    }

    private String needed(String name) {
        return settings.text(name).orElseThrow(() -> new Refused("console.settings.missing", name));
    }
}
