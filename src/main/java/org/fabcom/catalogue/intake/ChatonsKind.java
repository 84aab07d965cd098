package org.fabcom.catalogue.intake;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.hosts.Host;
import org.fabcom.catalogue.hosts.HostBook;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.Letters;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.bounds.Bounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code chatonsinfos}: the {@code .properties} files by which a free host describes itself (A10), its
 * organization and its services. A service becomes an offer of the host on the software it names; whether it takes newcomers
 * comes from {@code service.registration.load}. An address found in one of them is never opened.
 */
@Component
class ChatonsKind implements ImportKind {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final String NAME = "chatonsinfos";
    private static final int LOOKED_AT = 50;

    /** A file as read; {@code place} is its name in the source. */
    private record Read(String place, String fileName, Map<String, String> values) {

        Optional<String> value(String key) {
            return Optional.ofNullable(values.get(key));
        }

        boolean organization() {
            return values.containsKey("organization.name");
        }

        boolean service() {
            return values.containsKey("service.name");
        }

        /** The address under which this organization names that service. */
        Optional<String> names(Read service) {
            return values.entrySet().stream()
                    .filter(it -> it.getKey().startsWith("subs."))
                    .map(Map.Entry::getValue)
                    .filter(it -> it.substring(it.lastIndexOf('/') + 1).equals(service.fileName()))
                    .findFirst();
        }
    }

    private final Hosts hosts;
    private final HostBook book;
    private final Sheets sheets;
    private final Clock clock;

    ChatonsKind(Hosts hosts, HostBook book, Sheets sheets, Clock clock) {
        this.hosts = hosts;
        this.book = book;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "intake.kind.chatonsinfos";
    }

    @Override
    public boolean recognises(ImportSource source) {
        return files(source)
                .limit(LOOKED_AT)
                .map(it -> read(it, Letters.head(it)))
                .anyMatch(it -> it.organization() || it.service());
    }

    private static Stream<ImportSource.Entry> files(ImportSource source) {
        return source.entries().stream().filter(it -> it.fileName().endsWith(".properties"));
    }

    private static Read read(ImportSource.Entry it, Letters letters) {
        return new Read(it.name(), it.fileName(), values(letters.text()));
    }

    /** All values stay at hand, to find which service is whose. */
    private static void requireBounded(ImportSource source) {
        if (files(source).mapToLong(it -> it.content().size()).sum()
                > Bounds.here().document() / 2)
            throw new UnreadableSource("C’est trop long pour être lu d’un coup : coupez en plusieurs envois.");
    }

    /** « key = value » lines; quotes around a value and the headings in brackets are not part of it. */
    private static Map<String, String> values(String text) {
        var read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException broken) {
            return Map.of();
        }
        var values = new LinkedHashMap<String, String>();
        read.stringPropertyNames().stream().sorted().forEach(key -> {
            var value = read.getProperty(key)
                    .strip()
                    .replaceAll("^'(.*)'$|^\"(.*)\"$", "$1$2")
                    .strip();
            if (!value.isEmpty()) values.put(key.strip(), value);
        });
        return values;
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        requireBounded(source);
        var files = files(source).map(it -> read(it, Letters.of(it.bytes()))).toList();
        var organizations = files.stream().filter(Read::organization).toList();
        var services = files.stream().filter(Read::service).toList();
        if (organizations.isEmpty())
            throw new UnreadableSource(
                    "Il n’y a ici aucun fichier d’organisation ChatonsInfos : un fichier .properties avec organization.name.");
        var orphans = services.stream()
                .filter(it -> organizations.stream().noneMatch(one -> belongs(it, one, organizations)))
                .toList();
        report.expect(organizations.size() + orphans.size());
        for (var it : organizations) {
            var own = services.stream()
                    .filter(one -> belongs(one, it, organizations))
                    .toList();
            report.record(it.place(), () -> put(it, own, report));
        }
        for (var it : orphans)
            report.record(it.place(), () -> new Outcome.Aside("aucune organisation de cet envoi ne cite ce service"));
    }

    private static boolean belongs(Read service, Read organization, List<Read> organizations) {
        return organizations.size() == 1 || organization.names(service).isPresent();
    }

    private Outcome put(Read it, List<Read> services, ImportReport report) {
        var name = it.value("organization.name").orElseThrow();
        var slug = Fold.slug(name);
        if (slug.isEmpty()) return new Outcome.Aside("le nom de l’organisation n’a ni lettre ni chiffre");
        var known = book.all().stream()
                .filter(one -> one.slug().equals(slug) || Fold.key(one.name()).equals(Fold.key(name)))
                .findFirst();
        var id = known.map(Host::id).orElseGet(() -> id(slug));
        var origin = NAME + "/host/" + slug;
        boolean away =
                it.value("organization.status.level").filter("AWAY"::equals).isPresent();
        if (away) report.note(it.place(), "L’organisation dit ne plus être active : ses services ne sont pas repris.");
        var offers = new ArrayList<HostRow.Offered>();
        if (!away)
            for (var service : services) offer(service, it, id, origin, report).ifPresent(offers::add);
        var row = new HostRow(
                id,
                known.map(Host::slug).orElse(slug),
                name,
                it.value("organization.owner.name")
                        .or(() -> known.map(Host::by))
                        .orElse(null),
                it.value("organization.website")
                        .filter(ChatonsKind::address)
                        .or(() -> known.map(Host::site))
                        .orElse(null),
                it.value("organization.country.code")
                        .filter(one -> one.matches("[A-Za-z]{2}"))
                        .map(one -> one.toUpperCase(java.util.Locale.ROOT))
                        .or(() -> known.map(Host::country))
                        .orElse(null),
                it.value("organization.memberof.chatons.status.level")
                        .filter("ACTIVE"::equals)
                        .map(one -> "CHATONS")
                        .or(() -> known.map(Host::collective))
                        .orElse(null),
                origin,
                List.copyOf(offers));
        int touched = hosts.put(List.of(row));
        if (known.isEmpty()) return new Outcome.Created(name);
        return touched > 0 ? new Outcome.Updated(name) : new Outcome.Unchanged();
    }

    private Optional<HostRow.Offered> offer(Read it, Read organization, UUID host, String origin, ImportReport report) {
        var software =
                it.value("software.name").or(() -> it.value("service.name")).orElseThrow();
        var sheet = sheets.named(software).stream().filter(Sheet::commons).findFirst();
        if (sheet.isEmpty()) {
            report.note(
                    it.place(),
                    "« " + software + " » n’a pas de fiche de logiciel libre : ce service est laissé de côté.");
            return Optional.empty();
        }
        if (day(it.value("service.enddate").orElse("")).filter(this::past).isPresent()) {
            report.note(it.place(), "Ce service est fermé depuis sa date de fin : il est laissé de côté.");
            return Optional.empty();
        }
        var page = organization
                .names(it)
                .filter(ChatonsKind::address)
                .or(() -> it.value("service.website").filter(ChatonsKind::address))
                .or(() -> organization.value("organization.website").filter(ChatonsKind::address));
        if (page.isEmpty()) {
            report.note(it.place(), "Aucune adresse ne dit d’où vient cette fiche : ce service est laissé de côté.");
            return Optional.empty();
        }
        return Optional.of(new HostRow.Offered(
                id(origin + "/" + it.fileName()),
                host,
                sheet.get().id().value(),
                status(it),
                text(it),
                null,
                null,
                null,
                page.get(),
                "ChatonsInfos, " + organization.value("organization.name").orElseThrow(),
                today(),
                day(it.value("file.datetime").orElse("")).orElse(null),
                true,
                origin));
    }

    private static String status(Read it) {
        return switch (it.value("service.registration.load").orElse("")) {
            case "OPEN" -> "open";
            case "FULL" -> "full";
            default -> "unknown";
        };
    }

    /** What the file says of the service, of who may register and of where it runs. */
    private static String text(Read it) {
        var parts = new ArrayList<String>();
        parts.add(it.value("service.description")
                .or(() -> it.value("service.name"))
                .orElseThrow());
        var registration =
                it.value("service.registration").map(ChatonsKind::registration).orElse(null);
        if (registration != null) parts.add(registration);
        var type = it.value("host.provider.type").map(ChatonsKind::hosting).orElse(null);
        if (type != null) parts.add(type);
        var text = String.join(" · ", parts);
        return text.length() <= 900 ? text : text.substring(0, 900);
    }

    private static @Nullable String registration(String codes) {
        return switch (codes.split("[,; ]")[0]) {
            case "None" -> "sans inscription";
            case "Free" -> "inscription ouverte à tout le monde";
            case "Member" -> "inscription pour les membres";
            case "Client" -> "inscription pour les clients";
            default -> null;
        };
    }

    private static @Nullable String hosting(String code) {
        return switch (code) {
            case "HOME" -> "hébergé à domicile";
            case "HOSTEDBAY" -> "sur son serveur, dans une baie louée";
            case "HOSTEDSERVER" -> "sur un serveur loué";
            case "OUTSOURCED" -> "hébergement sous-traité";
            default -> null;
        };
    }

    private static boolean address(String text) {
        return text.matches("https?://[^\\s]{3,400}");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private boolean past(LocalDate day) {
        return day.isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Objects.requireNonNull(clock.instant()), ZONE);
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes((NAME + ":" + text).getBytes(StandardCharsets.UTF_8));
    }
}
