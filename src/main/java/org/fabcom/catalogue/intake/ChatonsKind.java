package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.hosts.Host;
import org.fabcom.catalogue.hosts.HostBook;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.bounds.Bounds;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code chatonsinfos}: the {@code .properties} files by which a free host describes itself (A10), its
 * organization and its services. A service becomes an offer of the host on the software it names; whether it takes newcomers
 * comes from {@code service.registration.load}. An address found in one of them is never opened.
 */
@Component
record ChatonsKind(Hosts hosts, HostBook book, Sheets sheets, FactWords words, Clock clock) implements ImportKind {

    private static final String NAME = "chatonsinfos";
    private static final int LOOKED_AT = 50;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "intake.kind.chatonsinfos";
    }

    @Override
    public Set<InstanceRole> broughtBy() {
        return LIBRARIANS;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return files(source)
                .limit(LOOKED_AT)
                .map(it -> ChatonsFile.of(it, LetterCodes.head(it)))
                .anyMatch(it -> it.organization() || it.service());
    }

    private static Stream<ImportSource.Entry> files(ImportSource source) {
        return source.entries().stream().filter(it -> it.fileName().endsWith(".properties"));
    }

    /** All values stay at hand, to find which service is whose. */
    private static void requireBounded(ImportSource source) {
        if (files(source).mapToLong(it -> it.content().size()).sum()
                > Bounds.here().document() / 2) throw new UnreadableSource("imports.said.files.long");
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        requireBounded(source);
        var files = files(source)
                .map(it -> ChatonsFile.of(it, LetterCodes.of(it.bytes())))
                .toList();
        var organizations = files.stream().filter(ChatonsFile::organization).toList();
        var services = files.stream().filter(ChatonsFile::service).toList();
        if (organizations.isEmpty()) throw new UnreadableSource("catalogue.import.chatons.none");
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
        for (var it : orphans) report.record(it.place(), () -> new Outcome.Aside("catalogue.import.chatons.orphan"));
    }

    private static boolean belongs(ChatonsFile service, ChatonsFile organization, List<ChatonsFile> organizations) {
        return organizations.size() == 1 || organization.names(service).isPresent();
    }

    private Outcome put(ChatonsFile it, List<ChatonsFile> services, ImportReport report) {
        var name = it.value("organization.name").orElseThrow();
        var slug = Fold.slug(name);
        if (slug.isEmpty()) return new Outcome.Aside("catalogue.import.chatons.slug");
        var known = book.all().stream()
                .filter(one -> one.slug().equals(slug) || Fold.key(one.name()).equals(Fold.key(name)))
                .findFirst();
        var id = known.map(Host::id).orElseGet(() -> id(slug));
        var origin = NAME + "/host/" + slug;
        boolean away =
                it.value("organization.status.level").filter("AWAY"::equals).isPresent();
        if (away) report.note(it.place(), "catalogue.import.chatons.away");
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
                        .filter(ChatonsFile::address)
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

    private Optional<HostRow.Offered> offer(
            ChatonsFile it, ChatonsFile organization, UUID host, String origin, ImportReport report) {
        var software =
                it.value("software.name").or(() -> it.value("service.name")).orElseThrow();
        var sheet = sheets.named(software).stream().filter(Sheet::commons).findFirst();
        if (sheet.isEmpty()) {
            report.note(it.place(), "catalogue.import.chatons.software", software);
            return Optional.empty();
        }
        if (ChatonsFile.day(it.value("service.enddate").orElse(""))
                .filter(this::past)
                .isPresent()) {
            report.note(it.place(), "catalogue.import.chatons.closed");
            return Optional.empty();
        }
        var page = organization
                .names(it)
                .filter(ChatonsFile::address)
                .or(() -> it.value("service.website").filter(ChatonsFile::address))
                .or(() -> organization.value("organization.website").filter(ChatonsFile::address));
        if (page.isEmpty()) {
            report.note(it.place(), "catalogue.import.chatons.page");
            return Optional.empty();
        }
        return Optional.of(new HostRow.Offered(
                id(origin + "/" + it.fileName()),
                host,
                sheet.get().id().value(),
                it.status(),
                it.text(words),
                null,
                null,
                null,
                page.get(),
                "ChatonsInfos, " + organization.value("organization.name").orElseThrow(),
                today(),
                ChatonsFile.day(it.value("file.datetime").orElse("")).orElse(null),
                true,
                origin,
                Fact.Rank.PUBLISHER.code(),
                Precision.DAY.code(),
                null));
    }

    private boolean past(LocalDate day) {
        return day.isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Objects.requireNonNull(clock.instant()), Days.ZONE);
    }

    private static UUID id(String text) {
        return Ids.named(NAME + ":" + text);
    }
}
