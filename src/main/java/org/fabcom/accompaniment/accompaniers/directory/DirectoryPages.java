package org.fabcom.accompaniment.accompaniers.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.accompaniment.Accompaniment;
import org.fabcom.accompaniment.accompaniers.Accompanier;
import org.fabcom.accompaniment.accompaniers.Accompaniers;
import org.fabcom.accompaniment.accompaniers.Price;
import org.fabcom.accompaniment.accompaniers.Vocabulary;
import org.fabcom.accompaniment.accompaniers.Words;
import org.fabcom.accompaniment.accompaniers.describing.DescribePages;
import org.fabcom.accompaniment.accompaniers.directory.Finding.Found;
import org.fabcom.accompaniment.cases.mediators.Mediators;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.places.CommuneFields;
import org.fabcom.places.Communes;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The directory, list first: near a commune, with a skill, a tool, room, a price. */
@Controller
public class DirectoryPages {

    public static final String NEAR = "pres";
    static final String RADIUS = "rayon";
    static final String REMOTE = "distance";
    private static final List<String> RADII = List.of("5", "10", "20", "50", "100");

    private final Directory directory;
    private final Accompaniers accompaniers;
    private final Vocabulary vocabulary;
    private final Mediators mediators;
    private final Communes communes;
    private final CommuneFields fields;
    private final Accompaniment accompaniment;

    DirectoryPages(
            Directory directory,
            Accompaniers accompaniers,
            Vocabulary vocabulary,
            Mediators mediators,
            Communes communes,
            CommuneFields fields,
            Accompaniment accompaniment) {
        this.directory = directory;
        this.accompaniers = accompaniers;
        this.vocabulary = vocabulary;
        this.mediators = mediators;
        this.communes = communes;
        this.fields = fields;
        this.accompaniment = accompaniment;
    }

    /** One question put to the directory. */
    private record Question(
            CommuneFieldView near, String radius, boolean remote, Finding finding, Map<String, String> names) {}

    private Question question(Address address, Form form) {
        var near = fields.one(form, NEAR);
        var radius = RADII.contains(address.value(RADIUS)) ? address.value(RADIUS) : "20";
        boolean remote = address.value(REMOTE).equals("oui");
        var where = near.chosen().stream()
                .findFirst()
                .map(it -> new Finding.Where(it.insee(), it.department(), Integer.parseInt(radius), remote))
                .orElse(new Finding.Where(null, null, 0, remote));
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var it : Facet.values()) chosen.put(it, new LinkedHashSet<>(address.all(it.key())));
        chosen.values().forEach(it -> it.remove(""));
        var names = names();
        var words = Fold.words(address.value("q"));
        var asked = new Finding.Asked(words.isEmpty() ? List.of() : Arrays.asList(words.split(" ")), where, chosen);
        var all = directory.all(accompaniment.today(), names);
        return new Question(near, radius, remote, new Finding(all, asked, communes::distance), names);
    }

    private Map<String, String> names() {
        var names = new HashMap<>(vocabulary.skillNames());
        vocabulary
                .tools(directory.tools())
                .forEach((id, sheet) -> names.put(id.value().toString(), sheet.name()));
        return names;
    }

    @GetMapping(Accompanier.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Form form, Page page) {
        var it = question(address, form);
        var found = it.finding().found();
        var paging = Paging.of(address, Paging.USUAL, found.size());
        var shown = found.subList((int) paging.offset(), (int) paging.last());
        boolean signedIn = page.visitor().signedIn();
        return page.show(
                "accompaniment/accompaniers",
                new DirectoryView(
                        paging,
                        Facets.of(it.finding(), it.names(), address, page),
                        lines(shown, it.names(), address.value(Accompanier.CASE), page),
                        it.near(),
                        OptionView.all(RADII, km -> page.t("accompaniers.km", km)),
                        it.radius(),
                        it.remote(),
                        address.but(List.of(NEAR, NEAR + "-nom", RADIUS, REMOTE)),
                        it.finding().fromAfar(),
                        address.with(REMOTE, "oui").toString(),
                        !address.but(List.of()).isEmpty(),
                        address.at(Accompanier.PATH + ".csv").toString(),
                        signedIn ? DescribePages.OWN : null,
                        page.visitor().is(InstanceRole.COORDINATOR)));
    }

    private List<LineView> lines(List<Found> found, Map<String, String> names, String file, Page page) {
        var prices =
                accompaniers.prices(found.stream().map(it -> it.entry().id()).toList());
        return found.stream()
                .map(it -> line(it, prices.getOrDefault(it.entry().id(), List.of()), names, file, page))
                .toList();
    }

    private static LineView line(Found found, List<Price> prices, Map<String, String> names, String file, Page page) {
        var it = found.entry();
        var way = found.way();
        return new LineView(
                Address.of(it.url()).with(Accompanier.CASE, file).toString(),
                it.name(),
                page.t("accompaniers.kind." + it.kind()),
                Words.availability(it.availability(), it.until(), page),
                Words.chip(it.availability()),
                place(it, page),
                way == null ? "" : way.words(page),
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
                .filter(it -> !it.matches("[0-9a-f-]{36}"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @GetMapping(Accompanier.PATH + ".csv")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> csv(Address address, Form form, Page page) {
        var it = question(address, form);
        var found = it.finding().found();
        var declared = mediators.declared(found.stream()
                .map(one -> one.entry().party())
                .filter(Objects::nonNull)
                .map(PartyId::new)
                .toList());
        var lines = lines(found, it.names(), "", page);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < lines.size(); i++) rows.add(row(found.get(i), lines.get(i), declared, page));
        var header = List.of(
                        "name",
                        "kind",
                        "availability",
                        "until",
                        "commune",
                        "insee",
                        "departments",
                        "remote",
                        "skills",
                        "tools",
                        "prices",
                        "funder",
                        "links",
                        "page")
                .stream()
                .map(one -> page.t("accompaniers.csv." + one))
                .toList();
        return Csv.answer("accompagnateurs.csv", header, rows.stream());
    }

    private static List<String> row(
            Found found,
            LineView line,
            Map<PartyId, org.fabcom.accompaniment.cases.mediators.Declaration> declared,
            Page page) {
        var it = found.entry();
        var base = it.area().base();
        UUID party = it.party();
        var said = party == null ? null : declared.get(new PartyId(party));
        LocalDate until = it.until();
        return List.of(
                line.name(),
                line.kind(),
                page.t("accompaniers.availability." + it.availability()),
                until == null ? "" : until.toString(),
                base == null ? "" : base.name(),
                base == null ? "" : Objects.requireNonNullElse(base.code(), ""),
                it.area().departments().stream().sorted().collect(Collectors.joining(" ")),
                page.t(it.area().remote() ? "accompaniers.yes" : "accompaniers.no"),
                line.skills(),
                line.tools(),
                line.prices(),
                said == null ? "" : said.funder(),
                said == null ? "" : said.linked() ? said.links() : page.t("accompaniment.mediator.links.none"),
                page.absolute(line.url()));
    }
}
