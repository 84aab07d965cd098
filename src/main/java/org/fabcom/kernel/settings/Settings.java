package org.fabcom.kernel.settings;

import module java.base;

/**
 * How this instance is set: read once at start, injectable everywhere.
 *
 * @param database an external PostgreSQL; empty: the embedded one
 * @param pages the account that pages use there, when an administrator made it; empty: FabCom makes one itself
 * @param data the folder that holds everything this instance knows
 * @param baseUrl the address people type, without a slash at the end
 * @param bind the network address the pages are served on
 * @param proxies who stands in front and says whom it serves
 * @param mailIn the box in which answers to letters arrive; empty: letters are answered to nobody
 * @param near machines of the host's own network that may be told of what happens, as {@code host:port}
 * @param webhookPorts ports beside 443 on which others may be told
 * @param demo whether an empty base is filled with the invented territory
 * @param zone where the people live: their days, hours and years
 * @param log how lines of the log are written
 * @param metricsToken what opens the figures of this instance to another machine
 */
public record Settings(
        Optional<ExternalDatabase> database,
        Optional<ExternalDatabase> pages,
        Path data,
        URI baseUrl,
        int port,
        String bind,
        Proxies proxies,
        Optional<Smtp> smtp,
        Optional<MailIn> mailIn,
        Set<String> near,
        Set<Integer> webhookPorts,
        boolean demo,
        int reminderDays,
        ZoneId zone,
        LogFormat log,
        Optional<String> metricsToken) {

    /** Where stored files live. */
    public Path files() {
        return data.resolve("files");
    }

    /** True when people reach this instance by https: cookies are then Secure. */
    public boolean https() {
        return "https".equals(baseUrl.getScheme());
    }

    /** An absolute address of this instance for a path that starts with a slash. */
    public String url(String path) {
        return baseUrl + path;
    }

    /** What rooms may know: neither the owner of the database nor any other account of it. */
    Settings withoutDatabase() {
        return new Settings(
                Optional.empty(),
                Optional.empty(),
                data,
                baseUrl,
                port,
                bind,
                proxies,
                smtp,
                mailIn,
                near,
                webhookPorts,
                demo,
                reminderDays,
                zone,
                log,
                metricsToken);
    }
}
