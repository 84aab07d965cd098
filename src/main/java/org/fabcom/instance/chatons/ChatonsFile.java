package org.fabcom.instance.chatons;

import module java.base;
import org.fabcom.instance.Deeds;
import org.fabcom.instance.Question;
import org.fabcom.kernel.Fold;

/**
 * A file in the format of ChatonsInfos (keys: {@code docs/sources.md}). Filled from the deeds and from what the administrators
 * added; what nobody said is left out, never guessed. Pure.
 */
final class ChatonsFile {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    static final Map<String, String> TYPES = Map.of(
            "association", "ASSOCIATION",
            "informel", "INFORMAL",
            "cooperative", "COOPERATIVE",
            "micro entreprise", "MICROCOMPANY",
            "societe", "COMPANY",
            "particulier", "INDIVIDUAL",
            "autre", "OTHER");
    static final Map<String, String> HOSTINGS = Map.of(
            "domicile", "HOME", "baie louee", "HOSTEDBAY", "serveur loue", "HOSTEDSERVER", "sous traite", "OUTSOURCED");
    static final Map<String, String> SERVERS = Map.of(
            "nano", "NANO", "physique", "PHYSICAL", "virtuelle", "VIRTUAL", "mutualise", "SHARED", "nuage", "CLOUD");
    static final Map<String, String> REGISTRATIONS =
            Map.of("aucune", "None", "libre", "Free", "membres", "Member", "clients", "Client");
    static final Map<String, String> LOADS = Map.of("ouvert", "OPEN", "complet", "FULL");

    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Deeds deeds;

    private ChatonsFile(Deeds deeds, String kind, Instant now) {
        this.deeds = deeds;
        put("file.class", kind);
        put("file.datetime", SECONDS.format(now.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        put("file.generator", "FabCom");
    }

    static String organization(Deeds deeds, String base, Instant now) {
        var file = new ChatonsFile(deeds, "organization", now);
        file.said("organization.name", Question.PUBLISHER);
        file.said("organization.description", Question.TAGLINE);
        file.coded("organization.type", Question.CHATONS_TYPE, TYPES);
        file.put("organization.website", base);
        file.said("organization.contact.email", Question.CONTACT_EMAIL);
        file.put("organization.legal.url", base + "/mentions-legales");
        file.put("organization.guide.user", base + "/guide");
        file.country("organization.country.code");
        file.put("subs.fabcom", base + "/chatons/fabcom.properties");
        return file.text();
    }

    static String service(Deeds deeds, String base, Instant now) {
        var file = new ChatonsFile(deeds, "service", now);
        file.put("service.name", deeds.name());
        file.said("service.description", Question.TAGLINE);
        file.put("service.website", base);
        file.put("service.legal.url", base + "/mentions-legales");
        file.put("service.guide.user", base + "/guide");
        file.said("service.contact.email", Question.CONTACT_EMAIL);
        file.coded("service.registration", Question.CHATONS_REGISTRATION, REGISTRATIONS);
        file.coded("service.registration.load", Question.CHATONS_LOAD, LOADS);
        file.put("software.name", "FabCom");
        file.put("software.license.name", "AGPL-3.0-or-later");
        file.put("software.license.url", "https://spdx.org/licenses/AGPL-3.0-or-later.html");
        file.said("host.name", Question.HOST);
        file.coded("host.provider.type", Question.CHATONS_HOSTING, HOSTINGS);
        file.coded("host.server.type", Question.CHATONS_SERVER, SERVERS);
        file.country("host.country.code");
        return file.text();
    }

    /** The code for what an administrator wrote in words; empty if it is none of them. */
    static Optional<String> code(String said, Map<String, String> codes) {
        return Optional.ofNullable(codes.get(Fold.words(said)));
    }

    private void said(String key, Question question) {
        deeds.known(question).ifPresent(it -> put(key, it));
    }

    private void coded(String key, Question question, Map<String, String> codes) {
        deeds.known(question).flatMap(it -> code(it, codes)).ifPresent(it -> put(key, it));
    }

    private void country(String key) {
        deeds.known(Question.CHATONS_COUNTRY)
                .map(it -> it.strip().toUpperCase(java.util.Locale.ROOT))
                .filter(it -> it.matches("[A-Z]{2}"))
                .ifPresent(it -> put(key, it));
    }

    /** On one line: no value can begin another key. */
    private void put(String key, String value) {
        var line = value.replaceAll("\\s+", " ").strip().replace("\\", "\\\\");
        if (!line.isEmpty()) lines.put(key, line);
    }

    private String text() {
        var text = new StringBuilder();
        lines.forEach(
                (key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        return text.toString();
    }
}
