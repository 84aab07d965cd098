package org.fabcom.accompaniers.describing;

import module java.base;
import org.fabcom.accompaniers.Availability;
import org.fabcom.accompaniers.Description;
import org.fabcom.accompaniers.Description.Area;
import org.fabcom.accompaniers.Description.Usual;
import org.fabcom.cases.mediators.Declaration;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.diagnosis.asking.Proposals;
import org.fabcom.kernel.Ids;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody says of themselves, and writes beside each field what to correct. */
@Component
record DescribeForms(Proposals proposals, CommuneFields communes) {

    static final String BASE = "base";
    static final String ALSO = "aussi";
    private static final int MOST_WORDS = 30;
    private static final int MOST_TOOLS = 60;
    private static final long MOST_EUROS = 1_000_000;
    private static final long MOST_HOURS = 10_000;
    private static final String DEPARTMENT = "0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-6]";

    /** What was read: the description, and who funds them with their links (A11). */
    record Read(Description description, String funder, boolean linked, String links) {}

    CommuneFieldView base(Form form) {
        return communes.one(form, BASE);
    }

    CommuneFieldView also(Form form) {
        return communes.several(form, ALSO);
    }

    /** Fills the form with what is known. */
    Form filled(Description it, Optional<Declaration> declared, List<Sheet> tools, int version) {
        var base = it.area().base();
        var usual = it.usual();
        var form = Form.empty()
                .with("version", version)
                .with("mots", it.words())
                .with("site", it.site())
                .with("dispo", it.availability() == Availability.UNKNOWN ? "" : it.availability())
                .with("jusqu", it.until())
                .with(BASE + "-nom", base == null ? "" : base.name())
                .with(BASE, base == null ? null : base.code())
                .withAll(ALSO, List.copyOf(it.area().communes()))
                .with(
                        "departements",
                        String.join(
                                " ", it.area().departments().stream().sorted().toList()))
                .with("distance", it.area().remote() ? "oui" : "")
                .withAll("categories", it.skills().stream().map(UUID::toString).toList())
                .with("savoir-faire", String.join(", ", it.tags()))
                .with("logiciels", tools.stream().map(Sheet::name).sorted().collect(Collectors.joining("\n")))
                .with("cout-min", usual.centsLeast() == null ? "" : PriceForms.euros(usual.centsLeast()))
                .with("cout-max", usual.centsMost() == null ? "" : PriceForms.euros(usual.centsMost()))
                .with("heures-nous", hours(usual.theirs()))
                .with("heures-vous", hours(usual.yours()))
                .with("ressources", usual.resources());
        PriceForms.fill(form, it.prices());
        declared.ifPresent(one -> form.with("finance", one.funder())
                .with("lien", one.linked() ? "oui" : "non")
                .with("liens", one.links()));
        return form;
    }

    private static String hours(@Nullable Integer minutes) {
        return minutes == null ? "" : PriceForms.euros(minutes * 100L / 60);
    }

    /** Empty if something is wrong; the form then says what. */
    Optional<Read> read(Form form, Description before, Set<UUID> known, LocalDate today, Page page) {
        var words = CaseForms.atMost(form, "mots", 2000, page);
        var site = site(form, "site", page);
        var availability = availability(form, page);
        var until = until(form, availability, page);
        var area = area(form, before.area().base(), page);
        var tags = tags(form, page);
        var tools = tools(form, page);
        var prices = PriceForms.read(form, before.prices(), today, page);
        var usual = usual(form, page);
        var funder = CaseForms.atMost(form, "finance", 300, page);
        if (funder.isBlank()) form.reject("finance", page.t("cases.mediator.funder.missing"));
        boolean linked = form.value("lien").equals("oui");
        if (!linked && !form.value("lien").equals("non")) form.reject("lien", page.t("cases.mediator.linked.missing"));
        var links = linked ? CaseForms.atMost(form, "liens", 1000, page) : "";
        if (linked && links.isBlank()) form.reject("liens", page.t("cases.mediator.links.missing"));
        if (form.wrong() || usual.isEmpty()) return Optional.empty();
        var skills = form.all("categories").stream()
                .flatMap(it -> Ids.read(it).stream())
                .filter(known::contains)
                .collect(Collectors.toSet());
        return Optional.of(new Read(
                new Description(words, site, availability, until, area, skills, tags, tools, prices, usual.get()),
                funder,
                linked,
                links));
    }

    /** An address of the web; « https:// » may be left out. */
    static String site(Form form, String field, Page page) {
        var typed = form.value(field);
        if (typed.isEmpty()) return "";
        var site = typed.matches("(?i)https?://.*") ? typed : "https://" + typed;
        if (site.length() > 300 || !site.matches("(?i)https?://[^\\s/.]+\\.[^\\s]+"))
            form.reject(field, page.t("accompaniers.site.wrong"));
        return site;
    }

    private static Availability availability(Form form, Page page) {
        for (var it : List.of(Availability.OPEN, Availability.LIMITED, Availability.FULL))
            if (it.name().equals(form.value("dispo"))) return it;
        form.reject("dispo", page.t("accompaniers.availability.missing"));
        return Availability.UNKNOWN;
    }

    private static @Nullable LocalDate until(Form form, Availability availability, Page page) {
        var day = CaseForms.day(form, "jusqu", page).orElse(null);
        return availability == Availability.LIMITED || availability == Availability.FULL ? day : null;
    }

    /** @param before where they were: a commune in no list stays as it was written. */
    private Area area(Form form, @Nullable Commune before, Page page) {
        var base = base(form);
        boolean asBefore =
                before != null && before.code() == null && before.name().equals(base.typed());
        if (base.waiting() && !asBefore) form.reject(BASE, page.t("accompaniers.base.which"));
        var also = also(form);
        var departments = new LinkedHashSet<String>();
        for (var it : form.value("departements").toUpperCase(Locale.ROOT).split("[\\s,;]+")) {
            if (it.isEmpty()) continue;
            if (!it.matches(DEPARTMENT)) form.reject("departements", page.t("accompaniers.departments.wrong", it));
            else departments.add(it);
        }
        boolean remote = form.has("distance", "oui");
        if (base.chosen().isEmpty()
                && !asBefore
                && also.chosen().isEmpty()
                && departments.isEmpty()
                && !remote
                && form.error(BASE) == null) form.reject(BASE, page.t("accompaniers.area.missing"));
        return new Area(
                base.chosen().stream()
                        .findFirst()
                        .map(it -> new Commune(it.insee(), it.name()))
                        .orElse(asBefore ? before : null),
                also.chosen().stream().map(it -> it.insee()).collect(Collectors.toSet()),
                departments,
                remote);
    }

    private static List<String> tags(Form form, Page page) {
        var words = Arrays.stream(form.value("savoir-faire").split("[,;\\n]"))
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS || words.stream().anyMatch(it -> it.length() > 40))
            form.reject("savoir-faire", page.t("accompaniers.skills.wrong", MOST_WORDS, 40));
        return words;
    }

    /** Names of the catalogue, one a line or parted by commas; what it does not know is said, with what resembles it. */
    private Set<SheetId> tools(Form form, Page page) {
        var found = new LinkedHashSet<SheetId>();
        var unknown = new ArrayList<String>();
        for (var it : form.value("logiciels").split("[,;\\n]")) {
            var name = it.strip();
            if (name.isEmpty()) continue;
            proposals.exactly(name).ifPresentOrElse(sheet -> found.add(sheet.id()), () -> unknown.add(name));
        }
        if (found.size() > MOST_TOOLS) form.reject("logiciels", page.t("accompaniers.tools.many", MOST_TOOLS));
        if (!unknown.isEmpty()) {
            var like = unknown.stream()
                    .flatMap(it -> proposals.of(it).proposals().stream().limit(3))
                    .map(it -> it.name())
                    .distinct()
                    .collect(Collectors.joining(", "));
            form.reject(
                    "logiciels",
                    like.isEmpty()
                            ? page.t("accompaniers.tools.unknown", String.join(", ", unknown))
                            : page.t("accompaniers.tools.like", String.join(", ", unknown), like));
        }
        return found;
    }

    private static Optional<Usual> usual(Form form, Page page) {
        var least = CaseForms.hundredths(form, "cout-min", MOST_EUROS, page).orElse(null);
        var most = CaseForms.hundredths(form, "cout-max", MOST_EUROS, page).orElse(null);
        if (least != null && most != null && most < least) {
            form.reject("cout-max", page.t("accompaniers.usual.order"));
            return Optional.empty();
        }
        var resources = CaseForms.atMost(form, "ressources", 1000, page);
        return Optional.of(new Usual(
                least, most, minutes(form, "heures-nous", page), minutes(form, "heures-vous", page), resources));
    }

    private static @Nullable Integer minutes(Form form, String field, Page page) {
        return CaseForms.hours(form, field, MOST_HOURS, page)
                .filter(it -> it > 0)
                .orElse(null);
    }
}
