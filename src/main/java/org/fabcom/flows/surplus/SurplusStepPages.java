package org.fabcom.flows.surplus;

import static org.fabcom.web.field.Kinds.line;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
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
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of one offer between shops, each by the house whose step it is. */
@Controller
record SurplusStepPages(
        Gate gate, SurplusBook book, SurplusMoves moves, Sites sites, Kinds kinds, TheirKinds adopted, People people) {

    private static final String ONE = SurplusTable.PATH + "/{surplus}";

    private record Weighed(String mass, String pieces) {}

    private static final Field<Weighed, String> MASS = Field.of(
                    "masse", "grams", "surplus.mass.there", line(1, 12), Weighed::mass)
            .required("surplus.mass.missing")
            .inputmode("decimal");
    private static final Field<Weighed, String> PIECES = Field.of(
                    "pieces", "pieces", "surplus.pieces.there", line(0, 5), Weighed::pieces)
            .inputmode("numeric");
    private static final Fields<Weighed> FIELDS =
            Fields.of(List.of(MASS, PIECES), said -> new Weighed(said.get(MASS), said.get(PIECES)));

    /** It shall arrive at the first open site at which the visitor takes in. */
    @PostMapping(ONE + "/prendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(UUID organisation, UUID surplus, Visitor me, Page page) {
        var house = new PartyId(organisation);
        var at = gate.sites(organisation, me, Duty.INTAKE).stream()
                .filter(it -> !it.closed())
                .findFirst()
                .orElseThrow(Problem::forbidden);
        var it = book.find(surplus).filter(one -> !one.owner().equals(house)).orElseThrow(Problem::notFound);
        if (kinds.of(house).isEmpty()) return page.redirectWithCare(SurplusTable.url(house), "surplus.unready.first");
        return answer(house, moves.take(it, house, at, me.party()), "surplus.taken", page);
    }

    @PostMapping(ONE + "/renoncer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView giveUp(UUID organisation, UUID surplus, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.INTAKE);
        var it = theirs(organisation, surplus);
        var house = new PartyId(organisation);
        return answer(house, moves.giveUp(it, house, me.party()), "surplus.given.up", page);
    }

    @PostMapping(ONE + "/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(UUID organisation, UUID surplus, Visitor me, Page page) {
        var it = ours(organisation, surplus, me);
        return answer(it.owner(), book.withdraw(it.id()), "surplus.withdrawn", page);
    }

    /** The other shop counts on it, so it is asked first. */
    @GetMapping(ONE + "/reprendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView asking(UUID organisation, UUID surplus, Visitor me, Page page) {
        var it = ours(organisation, surplus, me);
        if (it.step() != Surplus.Step.TAKEN) throw Problem.conflict();
        var url = SurplusTable.url(it.owner());
        return page.show(
                "web/deskpage",
                DeskPageView.asking(
                        page.t("surplus.back", it.words()),
                        new LinkView(url, page.t("surplus.title")),
                        page.t("surplus.back.lead", taker(it)),
                        new FormView(
                                        Form.empty(),
                                        List.of(),
                                        url + "/" + it.id() + "/reprendre",
                                        page.t("surplus.back.do", taker(it)))
                                .grave()));
    }

    /** Nobody fetches it: the others may take it. */
    @PostMapping(ONE + "/reprendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView back(UUID organisation, UUID surplus, Visitor me, Page page) {
        var it = ours(organisation, surplus, me);
        return answer(it.owner(), moves.giveUp(it, it.owner(), me.party()), "surplus.given.up", page);
    }

    @GetMapping(ONE + "/parti")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView leaving(UUID organisation, UUID surplus, Visitor me, Page page) {
        var it = ours(organisation, surplus, me);
        if (it.step() != Surplus.Step.TAKEN) throw Problem.conflict();
        return page.show("web/deskpage", leaving(it, Form.empty(), page));
    }

    @PostMapping(ONE + "/parti")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView leave(UUID organisation, UUID surplus, Form form, Visitor me, Page page) {
        var it = ours(organisation, surplus, me);
        FIELDS.read(form, page::t);
        var grams = SurplusPages.grams(form, page);
        var pieces = SurplusPages.pieces(form, page);
        var site = sites.find(it.site()).orElseThrow(Problem::notFound);
        SurplusPages.doubt(site, it.grams(), grams, form, page);
        if (form.wrong()) return page.refuse("web/deskpage", leaving(it, form, page));
        var note = page.t("surplus.note.out", taker(it));
        var refused = moves.leave(it, site, grams, pieces, note, me.party());
        return refused.isEmpty()
                ? page.redirect(SurplusTable.url(it.owner()), "surplus.left")
                : page.redirectWithCare(SurplusTable.url(it.owner()), refused.get());
    }

    private String taker(Surplus it) {
        var taker = it.taker();
        return taker == null ? "" : people.name(taker).orElse("");
    }

    private DeskPageView leaving(Surplus it, Form form, Page page) {
        var url = SurplusTable.url(it.owner());
        return DeskPageView.asking(
                page.t("surplus.leaving", it.words()),
                new LinkView(url, page.t("surplus.title")),
                page.t("surplus.leaving.lead", taker(it), SurplusTable.mass(it.best(), page)),
                new FormView(form, FIELDS.all(), url + "/" + it.id() + "/parti", page.t("surplus.act.parti"))
                        .hiding(SurplusPages.sure(form)));
    }

    @GetMapping(ONE + "/arrivee")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView coming(UUID organisation, UUID surplus, Visitor me, Page page) {
        var it = arriving(organisation, surplus, me);
        var form = Form.empty().with("site", Objects.requireNonNull(it.takerSite()));
        adopted.same(it)
                .map(kind -> kind.id().toString())
                .or(() -> Optional.of(TheirKinds.ADOPTED).filter(any -> gate.names(new PartyId(organisation), me)))
                .ifPresent(kind -> form.with("genre", kind));
        return page.show("web/deskpage", view(it, form, me, page));
    }

    @PostMapping(ONE + "/arrivee")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView arrive(UUID organisation, UUID surplus, Form form, Visitor me, Page page) {
        var it = arriving(organisation, surplus, me);
        var house = new PartyId(organisation);
        FIELDS.read(form, page::t);
        var grams = SurplusPages.grams(form, page);
        var pieces = SurplusPages.pieces(form, page);
        var sites = takingIn(it, me);
        var at = sites.size() == 1
                ? Optional.of(sites.getFirst())
                : sites.stream()
                        .filter(one -> form.has("site", one.id().toString()))
                        .findFirst();
        if (at.isEmpty()) form.reject("site", page.t("surplus.arrival.site.missing"));
        else SurplusPages.doubt(at.get(), it.best().grams(), grams, form, page);
        boolean theirs = form.has("genre", TheirKinds.ADOPTED) && gate.names(house, me);
        var kind = Ids.read(form.value("genre"))
                .flatMap(kinds::find)
                .filter(one -> one.owner().equals(house) && !one.archived());
        if (kind.isEmpty() && !theirs) form.reject("genre", page.t("surplus.kind.missing"));
        if (!form.wrong()) {
            try {
                moves.arrive(
                                it,
                                at.orElseThrow(),
                                () -> kind.map(ObjectKind::id).orElseGet(() -> adopted.added(it)),
                                grams,
                                pieces,
                                page.t(
                                        "surplus.note.in",
                                        people.name(it.owner()).orElse("")),
                                me.party())
                        .ifPresent(why -> form.reject("masse", page.t(why)));
            } catch (DuplicateKeyException taken) {
                form.reject("genre", page.t("flows.kind.short.taken"));
            }
        }
        if (form.wrong()) return page.refuse("web/deskpage", view(it, form, me, page));
        return page.redirect(SurplusTable.url(house), "surplus.arrived", difference(it, grams, pieces, page));
    }

    private static String difference(Surplus it, long grams, int pieces, Page page) {
        return SurplusTable.difference(it.best(), new Surplus.Scaled(grams, pieces), page);
    }

    /** Where it may come in: one site may have closed since it was taken. */
    private List<Site> takingIn(Surplus it, Visitor me) {
        return gate.sites(Objects.requireNonNull(it.taker()).value(), me, Duty.INTAKE).stream()
                .filter(one -> !one.closed())
                .toList();
    }

    private DeskPageView view(Surplus it, Form form, Visitor me, Page page) {
        var house = Objects.requireNonNull(it.taker());
        var options = adopted.options(it, gate.names(house, me), page);
        var choices = new ArrayList<>(List.of(SurplusPages.kind("genre", options, page)));
        var sites = takingIn(it, me);
        if (sites.size() > 1)
            choices.add(new Choice(
                    "site",
                    page.t("surplus.arrival.site"),
                    OptionView.all(sites, one -> one.id(), one -> one.name()),
                    true));
        var url = SurplusTable.url(house);
        return DeskPageView.asking(
                page.t("surplus.arrival", it.words()),
                new LinkView(url, page.t("surplus.title")),
                page.t(
                        options.isEmpty() ? "surplus.unready.ask" : "surplus.arrival.lead",
                        people.name(it.owner()).orElse(""),
                        SurplusTable.mass(it.best(), page)),
                new FormView(form, FIELDS.all(), url + "/" + it.id() + "/arrivee", page.t("surplus.arrival.do"))
                        .choosing(choices.toArray(Choice[]::new))
                        .hiding(SurplusPages.sure(form)));
    }

    private ModelAndView answer(PartyId house, boolean done, String notice, Page page) {
        return done
                ? page.redirect(SurplusTable.url(house), notice)
                : page.redirectWithCare(SurplusTable.url(house), "surplus.moved");
    }

    private Surplus ours(UUID organisation, UUID surplus, Visitor me) {
        var it = book.find(surplus)
                .filter(one -> one.owner().value().equals(organisation))
                .orElseThrow(Problem::notFound);
        gate.site(it.site(), me, Duty.CHECK);
        return it;
    }

    private Surplus theirs(UUID organisation, UUID surplus) {
        return book.find(surplus)
                .filter(one -> new PartyId(organisation).equals(one.taker()))
                .orElseThrow(Problem::notFound);
    }

    private Surplus arriving(UUID organisation, UUID surplus, Visitor me) {
        var it = theirs(organisation, surplus);
        gate.sites(organisation, me, Duty.INTAKE);
        if (it.step() != Surplus.Step.LEFT) throw Problem.conflict();
        return it;
    }
}
