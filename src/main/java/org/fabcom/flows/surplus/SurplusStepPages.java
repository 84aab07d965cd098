package org.fabcom.flows.surplus;

import static org.fabcom.web.field.Kinds.line;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
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
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.look.DeskPageView;
import org.fabcom.web.look.DeskPageView.FormView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of one offer between shops, each by the house whose step it is. */
@Controller
final class SurplusStepPages {

    private static final String ONE = SurplusPages.PATH + "/{surplus}";

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

    private final Gate gate;
    private final SurplusBook book;
    private final SurplusMoves moves;
    private final Sites sites;
    private final Kinds kinds;
    private final People people;

    SurplusStepPages(Gate gate, SurplusBook book, SurplusMoves moves, Sites sites, Kinds kinds, People people) {
        this.gate = gate;
        this.book = book;
        this.moves = moves;
        this.sites = sites;
        this.kinds = kinds;
        this.people = people;
    }

    /** It shall arrive at the first open site at which the visitor takes in. */
    @PostMapping(ONE + "/prendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(@PathVariable UUID organisation, @PathVariable UUID surplus, Visitor me, Page page) {
        var house = new PartyId(organisation);
        var at = gate.sites(organisation, me, Duty.INTAKE).stream()
                .filter(it -> !it.closed())
                .findFirst()
                .orElseThrow(Problem::forbidden);
        var it = book.find(surplus).filter(one -> !one.owner().equals(house)).orElseThrow(Problem::notFound);
        return answer(house, book.take(it.id(), house, at.id(), me.party()), "surplus.taken", page);
    }

    @PostMapping(ONE + "/renoncer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView giveUp(@PathVariable UUID organisation, @PathVariable UUID surplus, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.INTAKE);
        var it = theirs(organisation, surplus);
        return answer(new PartyId(organisation), book.giveUp(it.id()), "surplus.given.up", page);
    }

    @PostMapping(ONE + "/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(@PathVariable UUID organisation, @PathVariable UUID surplus, Visitor me, Page page) {
        var it = ours(organisation, surplus, me);
        return answer(it.owner(), book.withdraw(it.id()), "surplus.withdrawn", page);
    }

    /** Nobody fetches it: the others may take it. */
    @PostMapping(ONE + "/reprendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView back(@PathVariable UUID organisation, @PathVariable UUID surplus, Visitor me, Page page) {
        var it = ours(organisation, surplus, me);
        return answer(it.owner(), book.giveUp(it.id()), "surplus.given.up", page);
    }

    @GetMapping(ONE + "/parti")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView leaving(@PathVariable UUID organisation, @PathVariable UUID surplus, Visitor me, Page page) {
        var it = ours(organisation, surplus, me);
        if (it.step() != Surplus.Step.TAKEN) throw Problem.conflict();
        return page.show("web/deskpage", leaving(it, Form.empty(), page));
    }

    @PostMapping(ONE + "/parti")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView leave(@PathVariable UUID organisation, @PathVariable UUID surplus, Form form, Visitor me, Page page) {
        var it = ours(organisation, surplus, me);
        FIELDS.read(form, page::t);
        var grams = SurplusPages.grams(form, page);
        var pieces = SurplusPages.pieces(form, page);
        if (form.wrong()) return page.refuse(422, "web/deskpage", leaving(it, form, page));
        var note = page.t("surplus.note.out", taker(it));
        var refused = moves.leave(it, site(it.site()), grams, pieces, note, me.party());
        return refused.isEmpty()
                ? page.redirect(SurplusPages.url(it.owner()), "surplus.left")
                : page.redirectWithCare(SurplusPages.url(it.owner()), refused.get());
    }

    private String taker(Surplus it) {
        var taker = it.taker();
        return taker == null ? "" : people.name(taker).orElse("");
    }

    private DeskPageView leaving(Surplus it, Form form, Page page) {
        var url = SurplusPages.url(it.owner());
        return DeskPageView.asking(
                page.t("surplus.leaving", it.words()),
                new LinkView(url, page.t("surplus.title")),
                page.t("surplus.leaving.lead", taker(it), Grams.kg(it.grams(), page)),
                new FormView(form, FIELDS.all(), url + "/" + it.id() + "/parti", page.t("surplus.act.parti")));
    }

    @GetMapping(ONE + "/arrivee")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView coming(@PathVariable UUID organisation, @PathVariable UUID surplus, Visitor me, Page page) {
        var it = arriving(organisation, surplus, me);
        var form = Form.empty().with("masse", Grams.plain(it.grams(), page));
        var name = kinds.find(it.kind()).map(ObjectKind::officialName).orElse("");
        kinds.of(new PartyId(organisation)).stream()
                .filter(kind -> kind.officialName().equals(name))
                .findFirst()
                .ifPresent(kind -> form.with("genre", kind.id()));
        return page.show("web/deskpage", view(it, form, page));
    }

    @PostMapping(ONE + "/arrivee")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView arrive(@PathVariable UUID organisation, @PathVariable UUID surplus, Form form, Visitor me, Page page) {
        var it = arriving(organisation, surplus, me);
        var house = new PartyId(organisation);
        FIELDS.read(form, page::t);
        var grams = SurplusPages.grams(form, page);
        var pieces = SurplusPages.pieces(form, page);
        var kind = Ids.read(form.value("genre"))
                .flatMap(kinds::find)
                .filter(one -> one.owner().equals(house) && !one.archived());
        if (kind.isEmpty()) form.reject("genre", page.t("surplus.kind.missing"));
        if (!form.wrong())
            moves.arrive(
                            it,
                            site(Objects.requireNonNull(it.takerSite())),
                            kind.orElseThrow().id(),
                            grams,
                            pieces,
                            page.t("surplus.note.in", people.name(it.owner()).orElse("")),
                            me.party())
                    .ifPresent(why -> form.reject("masse", page.t(why)));
        if (form.wrong()) return page.refuse(422, "web/deskpage", view(it, form, page));
        return page.redirect(SurplusPages.url(house), "surplus.arrived");
    }

    private DeskPageView view(Surplus it, Form form, Page page) {
        var house = Objects.requireNonNull(it.taker());
        var options = kinds.of(house).stream()
                .map(kind -> OptionView.of(kind.id().toString(), kind.shortName()))
                .toList();
        var url = SurplusPages.url(house);
        return DeskPageView.asking(
                page.t("surplus.arrival", it.words()),
                new LinkView(url, page.t("surplus.title")),
                page.t("surplus.arrival.lead", people.name(it.owner()).orElse("")),
                new FormView(form, FIELDS.all(), url + "/" + it.id() + "/arrivee", page.t("surplus.arrival.do"))
                        .choosing(SurplusPages.kind("genre", options, page)));
    }

    private ModelAndView answer(PartyId house, boolean done, String notice, Page page) {
        return done
                ? page.redirect(SurplusPages.url(house), notice)
                : page.redirectWithCare(SurplusPages.url(house), "surplus.moved");
    }

    private Site site(UUID id) {
        return sites.find(id).orElseThrow(Problem::notFound);
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
        gate.site(Objects.requireNonNull(it.takerSite()), me, Duty.INTAKE);
        if (it.step() != Surplus.Step.LEFT) throw Problem.conflict();
        return it;
    }
}
