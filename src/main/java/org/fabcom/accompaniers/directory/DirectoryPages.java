package org.fabcom.accompaniers.directory;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.accompaniers.Availability;
import org.fabcom.accompaniers.Description.Area;
import org.fabcom.accompaniers.Price;
import org.fabcom.accompaniers.Vocabulary;
import org.fabcom.accompaniers.Words;
import org.fabcom.accompaniers.describing.DescribePages;
import org.fabcom.cases.mediators.Declaration;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The directory, list first: near a commune, with a skill, a tool, room, a price. */
@Controller
record DirectoryPages(
        Directory directory,
        Accompaniers accompaniers,
        Vocabulary vocabulary,
        Mediators mediators,
        DirectoryAsked asking,
        Accompaniment accompaniment) {

    /** An entry as a table holds it. */
    record Row(
            Entry entry, DirectoryLineView line, @Nullable Declaration said) {

        private Area area() {
            return entry.area();
        }

        private String links(Page page) {
            if (said == null) return "";
            return said.linked() ? said.links() : page.t("cases.mediator.links.none");
        }
    }

    private static final Listing<Row> DIRECTORY = Listing.<Row>of("accompagnateurs", "accompaniers.csv.")
            .text("name", it -> it.line().name())
            .choice("kind", Accompanier.Kind.class, it -> it.entry().kind(), "accompaniers.kind.")
            .choice("availability", Availability.class, it -> it.entry().availability(), "accompaniers.availability.")
            .day("until", it -> it.entry().until())
            .text(
                    "commune",
                    it -> it.area().base() == null ? "" : it.area().base().name())
            .text(
                    "insee",
                    it -> it.area().base() == null ? "" : it.area().base().code())
            .many(
                    "departments",
                    " ",
                    (it, page) -> it.area().departments().stream().sorted().toList())
            .choice("remote", List.of("yes", "no"), it -> it.area().remote() ? "yes" : "no", "accompaniers.")
            .text("skills", it -> it.line().skills())
            .text("tools", it -> it.line().tools())
            .text("prices", it -> it.line().prices())
            .text("funder", it -> it.said() == null ? "" : it.said().funder())
            .words("links", Row::links)
            .at(it -> it.line().url());

    private static final Listing<Row> FILES =
            DIRECTORY.words("page", (it, page) -> page.absolute(it.line().url()));

    /** What the ids of skills and tools are called that some rows and the filters name. */
    private Map<String, String> names(List<Entry> rows, List<String> more) {
        var tools = new HashSet<UUID>();
        rows.forEach(it -> it.tools().forEach(one -> tools.add(UUID.fromString(one))));
        more.stream().flatMap(it -> Ids.read(it).stream()).forEach(tools::add);
        var names = new HashMap<>(vocabulary.skillNames());
        names.putAll(vocabulary.toolNames(tools));
        return names;
    }

    @GetMapping(Accompanier.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Form form, Page page) {
        var it = asking.of(address, form);
        var today = accompaniment.today();
        var tally = directory.tally(it.asked(), today);
        Source<Entry> entries = Source.of(
                () -> new Counts(tally.total()), (offset, most) -> directory.rows(it.asked(), today, offset, most));
        var list = DIRECTORY.page(address, page, entries);
        var names = names(list.rows(), DirectoryFacets.tools(tally, address));
        boolean signedIn = page.visitor().signedIn();
        return page.show(
                "accompaniers/accompaniers",
                new DirectoryView(
                        list.with(DirectoryFacets.of(tally, names, address, page)),
                        lines(
                                list.rows(),
                                it.asked().where(),
                                names,
                                Objects.toString(Filters.id(address, Accompanier.CASE), ""),
                                page),
                        it.near(),
                        OptionView.all(DirectoryAsked.RADII, km -> page.t("accompaniers.km", km)),
                        it.radius(),
                        it.asked().where().remote(),
                        address.but(List.of(
                                DirectoryAsked.NEAR,
                                DirectoryAsked.NEAR + "-nom",
                                DirectoryAsked.RADIUS,
                                DirectoryAsked.REMOTE)),
                        tally.afar(),
                        address.with(DirectoryAsked.REMOTE, "oui").toString(),
                        address.with("page", null).at(DirectoryMapPages.PATH).toString(),
                        signedIn ? DescribePages.OWN : null,
                        page.visitor().is(InstanceRole.COORDINATOR)));
    }

    private List<DirectoryLineView> lines(
            List<Entry> rows, DirectoryQuestion.Where where, Map<String, String> names, String file, Page page) {
        var prices = accompaniers.prices(rows.stream().map(Entry::id).toList());
        return rows.stream()
                .map(it -> line(it, where, prices.getOrDefault(it.id(), List.of()), names, file, page))
                .toList();
    }

    private DirectoryLineView line(
            Entry it,
            DirectoryQuestion.Where where,
            List<Price> prices,
            Map<String, String> names,
            String file,
            Page page) {
        return new DirectoryLineView(
                Address.of(it.url()).with(Accompanier.CASE, file).toString(),
                it.name(),
                page.t("accompaniers.kind." + it.kind()),
                Words.availability(it.availability(), it.until(), page),
                Words.chip(it.availability()),
                place(it, page),
                distance(it, where, page),
                named(it.skills(), names),
                named(it.tools(), names),
                prices.stream()
                        .map(one -> one.solidarity()
                                ? page.t("accompaniers.price.solidarity", Words.amount(one, page))
                                : Words.amount(one, page))
                        .distinct()
                        .collect(Collectors.joining(" · ")),
                it.pointed());
    }

    /** As it was worked out for asking; empty if nobody asked from somewhere, or nobody knows. */
    private static String distance(Entry it, DirectoryQuestion.Where where, Page page) {
        var base = it.area().base();
        var code = base == null ? null : base.code();
        var way = code == null ? null : where.ways().get(code);
        return way == null ? "" : way.words(page);
    }

    private static String place(Entry it, Page page) {
        var parts = new ArrayList<String>();
        var base = it.area().base();
        if (base != null) parts.add(base.name());
        if (!it.area().departments().isEmpty())
            parts.add(page.t(
                    "accompaniers.departments",
                    it.area().departments().stream().sorted().collect(Collectors.joining(", "))));
        if (it.area().remote()) parts.add(page.t("accompaniers.remote"));
        return String.join(" · ", parts);
    }

    private static String named(Set<String> ids, Map<String, String> names) {
        return ids.stream()
                .map(it -> names.getOrDefault(it, it))
                .filter(it -> Ids.read(it).isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @GetMapping(Accompanier.PATH + Listing.FILES)
    @Access(Access.Level.PUBLIC)
    void files(Address address, Form form, Page page, HttpServletResponse response) {
        FILES.answer(address, page, rows(asking.of(address, form).asked(), page.file()), response);
    }

    @Bean
    Published<Row> publishedAccompaniers() {
        return new Published<>(
                        "accompaniers",
                        "accompaniment",
                        "Who accompanies here: with what skills and tools, where, when, at what price",
                        DIRECTORY,
                        Stream.concat(
                                        Stream.of("q", DirectoryAsked.REMOTE),
                                        Stream.of(Facet.values()).map(Facet::key))
                                .toList(),
                        (asked, me, page) -> rows(asking.of(asked, Form.empty()).asked(), page))
                .numbered(it -> it.entry().id());
    }

    private Source<Row> rows(DirectoryQuestion it, Page page) {
        var today = accompaniment.today();
        Source<Entry> entries = Source.of(
                () -> new Counts(directory.total(it, today)),
                (offset, most) -> directory.rows(it, today, offset, most));
        return entries.drawn(some -> rows(some, it.where(), page));
    }

    private List<Row> rows(List<Entry> found, DirectoryQuestion.Where where, Page page) {
        var declared = mediators.declared(found.stream()
                .map(Entry::party)
                .filter(Objects::nonNull)
                .map(PartyId::new)
                .toList());
        var lines = lines(found, where, names(found, List.of()), "", page);
        return IntStream.range(0, found.size())
                .mapToObj(i ->
                        new Row(found.get(i), lines.get(i), said(found.get(i).party(), declared)))
                .toList();
    }

    private static @Nullable Declaration said(@Nullable UUID party, Map<PartyId, Declaration> declared) {
        return party == null ? null : declared.get(new PartyId(party));
    }
}
