package org.fabcom.flows.surplus;

import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.Site;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Surplus between shops (R11): what we offer, what the others offer, what is on its way to us. */
@Controller
record SurplusPages(Gate gate, SurplusBook book, Kinds kinds, People people) {

    private static final String PATH = SurplusTable.PATH;

    private record Offered(String words, String mass, String pieces) {}

    private static final Field<Offered, String> WORDS = Field.of(
                    "quoi", "words", "surplus.words", line(3, 120), Offered::words)
            .required("surplus.words.missing");
    private static final Field<Offered, String> MASS = Field.of(
                    "masse", "grams", "surplus.mass", line(1, 12), Offered::mass)
            .required("surplus.mass.missing")
            .inputmode("decimal");
    private static final Field<Offered, String> PIECES = Field.of(
                    "pieces", "pieces", "surplus.pieces", line(0, 5), Offered::pieces)
            .inputmode("numeric");
    private static final Fields<Offered> FIELDS = Fields.of(
            List.of(WORDS, MASS, PIECES), said -> new Offered(said.get(WORDS), said.get(MASS), said.get(PIECES)));

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID organisation, Visitor me, Page page) {
        open(organisation, me);
        return page.show("web/deskpage", view(new PartyId(organisation), Form.empty(), me, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView offer(UUID organisation, Form form, Visitor me, Page page) {
        var house = new PartyId(organisation);
        var sites = gate.sites(organisation, me, Duty.CHECK);
        var id = Ids.read(form.value("cle")).orElseThrow(Problem::badRequest);
        var said = FIELDS.read(form, page::t);
        var site = chosen(sites, form.value("site"));
        if (site.isEmpty()) form.reject("site", page.t("surplus.site.missing"));
        var kind = Ids.read(form.value("genre"))
                .flatMap(kinds::find)
                .filter(it -> it.owner().equals(house) && !it.archived());
        if (kind.isEmpty()) form.reject("genre", page.t("surplus.kind.missing"));
        var grams = grams(form, page);
        var pieces = pieces(form, page);
        if (form.wrong() || said.isEmpty()) return page.refuse("web/deskpage", view(house, form, me, page));
        book.offer(
                new Surplus(
                        id,
                        house,
                        site.orElseThrow().id(),
                        kind.orElseThrow().id(),
                        said.get().words(),
                        grams,
                        pieces,
                        me.party(),
                        Instant.EPOCH,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                me.party());
        return page.redirect(SurplusTable.url(house), "surplus.offered");
    }

    private static Optional<Site> chosen(List<Site> sites, String id) {
        var open = sites.stream().filter(it -> !it.closed()).toList();
        if (open.size() == 1) return Optional.of(open.getFirst());
        return open.stream().filter(it -> it.id().toString().equals(id)).findFirst();
    }

    /** Kilograms as they are typed; 0, and said beside the field, if they cannot be read. */
    static long grams(Form form, Page page) {
        var read = Grams.read(form.value("masse"));
        if (read.isEmpty() && !form.value("masse").isEmpty()) form.reject("masse", page.t("surplus.mass.wrong"));
        return read.orElse(0);
    }

    /** What is more than is weighed here, or ten times more or less than was said before, is asked about once. */
    static void doubt(Site at, long before, long grams, Form form, Page page) {
        boolean far = before > 0 && (grams >= 10 * before || grams <= before / 10);
        if (grams == 0 || grams <= at.heaviest() && !far || form.has("sur", Long.toString(grams))) return;
        var key = grams > at.heaviest() ? "surplus.doubt.site" : "surplus.doubt.before";
        form.with("sur", grams).reject("masse", page.t(key, Grams.kg(grams, page), Grams.kg(before, page)));
    }

    /** The answer to that question, as the form says it again. */
    static Map<String, String> sure(Form form) {
        return form.value("sur").isEmpty() ? Map.of() : Map.of("sur", form.value("sur"));
    }

    /** Nothing typed: not counted. */
    static int pieces(Form form, Page page) {
        var typed = form.value("pieces");
        if (typed.matches("[0-9]{1,5}([.,]0+)?")) return Integer.parseInt(typed.replaceFirst("[.,].*", ""));
        if (!typed.isEmpty()) form.reject("pieces", page.t("surplus.pieces.wrong"));
        return 0;
    }

    private void open(UUID organisation, Visitor me) {
        gate.sites(organisation, me, Duty.CHECK, Duty.INTAKE);
    }

    private DeskPageView view(PartyId house, Form form, Visitor me, Page page) {
        var url = SurplusTable.url(house);
        var mine = book.of(house, false);
        var taken = book.of(house, true);
        var others = book.others(house);
        var checks = gate.sites(house.value(), me, Duty.CHECK, Duty.INTAKE).stream()
                .filter(it -> gate.may(it, me, Duty.CHECK))
                .map(Site::id)
                .collect(Collectors.toSet());
        boolean ready = !kinds.of(house).isEmpty();
        var names = people.names(Stream.of(mine, taken, others)
                .flatMap(List::stream)
                .flatMap(it -> Stream.of(it.owner(), it.taker()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new DeskPageView(
                page.t("surplus.title"),
                new LinkView("/pesee", page.t("flows.title")),
                page.t("surplus.lead"),
                List.of(),
                Stream.concat(
                                ready ? Stream.<SectionView>empty() : Stream.of(unready(house, me, page)),
                                Stream.of(
                                        SurplusTable.of(
                                                "surplus.others",
                                                "surplus.others.none",
                                                others,
                                                it -> names.getOrDefault(it.owner(), ""),
                                                it -> ready
                                                        ? List.of(SurplusTable.act(url, it, "prendre", page))
                                                        : List.of(),
                                                checks::contains,
                                                page),
                                        SurplusTable.of(
                                                "surplus.coming",
                                                "surplus.coming.none",
                                                taken,
                                                it -> names.getOrDefault(it.owner(), ""),
                                                it -> it.step() == Surplus.Step.TAKEN
                                                        ? List.of(SurplusTable.act(url, it, "renoncer", page))
                                                        : List.of(),
                                                checks::contains,
                                                page),
                                        SurplusTable.of(
                                                "surplus.mine",
                                                "surplus.mine.none",
                                                mine,
                                                it -> it.taker() == null ? "" : names.getOrDefault(it.taker(), ""),
                                                it -> SurplusTable.ours(url, it, page),
                                                checks::contains,
                                                page)))
                        .toList(),
                ready && mayOffer(house, me) ? form(house, url, form, me, page) : null);
    }

    /** Nothing is weighed without a kind of object: taking comes after there is one. */
    private SectionView unready(PartyId house, Visitor me, Page page) {
        boolean names = gate.names(house, me);
        var section = SectionView.of(
                page.t("surplus.unready"), page.t(names ? "surplus.unready.text" : "surplus.unready.ask"));
        return names
                ? section.links(
                        List.of(new LinkView("/pesee/reglages/" + house + "/objets", page.t("surplus.unready.do"))))
                : section;
    }

    private boolean mayOffer(PartyId house, Visitor me) {
        return !offering(house, me).isEmpty();
    }

    private List<Site> offering(PartyId house, Visitor me) {
        return gate.sites(house.value(), me, Duty.CHECK, Duty.INTAKE).stream()
                .filter(it -> !it.closed() && gate.may(it, me, Duty.CHECK))
                .toList();
    }

    private FormView form(PartyId house, String url, Form form, Visitor me, Page page) {
        var choices = new ArrayList<Choice>();
        var sites = offering(house, me);
        if (sites.size() > 1)
            choices.add(new Choice(
                    "site", page.t("items.site"), OptionView.all(sites, it -> it.id(), it -> it.name()), true));
        choices.add(kind("genre", OptionView.all(kinds.of(house), it -> it.id(), it -> it.shortName()), page));
        var key = form.value("cle").isEmpty() ? Ids.next().toString() : form.value("cle");
        return new FormView(page.t("surplus.offer"), form, FIELDS.all(), url, page.t("surplus.offer.do"))
                .choosing(choices.toArray(Choice[]::new))
                .hiding(Map.of("cle", key));
    }

    static Choice kind(String name, List<OptionView> options, Page page) {
        return new Choice(name, page.t("items.kind"), options, true);
    }
}
