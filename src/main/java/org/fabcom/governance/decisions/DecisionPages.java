package org.fabcom.governance.decisions;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Atom;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.texts.Articles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of a body: for its people, for everybody where the body says so. */
@Controller
record DecisionPages(
        Decisions decisions,
        DecisionEvents events,
        Dissents dissents,
        Bodies bodies,
        Rules rules,
        DecisionFollows follows,
        Clock clock) {

    private static final String PATH = "/agora/{body}/decisions";
    private static final String ONE = PATH + "/{reference}";
    private static final int NEWS = 30;

    private Listing<Decision> listing() {
        var today = Days.today(clock);
        return Listing.<Decision>of("decisions", "agora.decisions.")
                .text("reference", Decision::reference)
                .text("decision", Decision::title)
                .day("decided", Decision::decidedOn)
                .day("effect", Decision::effect)
                .day("review", Decision::review)
                .choice("state", Decision.State.class, it -> it.state(today), "agora.decision.state.")
                .text("outcome", Decision::outcome)
                .text("holder", Decision::holderName)
                .text("sha256", Decision::sha256)
                .at(Decision::url);
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(UUID body, Address asked, Visitor me, Page page) {
        var of = readable(body, me);
        return page.show(
                "governance/register",
                new RegisterView(
                        new LinkView(of.url(), of.name()),
                        open(of) ? of.url() + "/decisions.atom" : "",
                        listing()
                                .page(
                                        asked,
                                        page,
                                        decisions
                                                .asked(List.of(of.id()), asked)
                                                .drawn(all -> all.stream()
                                                        .map(it -> row(it, page))
                                                        .toList()))));
    }

    private RegisterView.RowView row(Decision it, Page page) {
        var state = it.state(Days.today(clock));
        return new RegisterView.RowView(
                it.url(),
                it.reference(),
                it.title(),
                page.shortDate(it.decidedOn()),
                page.shortDate(it.effect()),
                page.shortDate(it.review()),
                page.t("agora.decision.state." + state),
                kind(state));
    }

    @GetMapping(PATH + Listing.FILES)
    @Access(Access.Level.PUBLIC)
    @Nullable
    Object files(UUID body, String format, Address asked, Visitor me, Page page, HttpServletResponse response) {
        var of = readable(body, me);
        if (format.equals("atom")) return feed(of, page);
        listing().answer(asked, page, decisions.asked(List.of(of.id()), asked), response);
        return null;
    }

    /** Readers of news come without signing in: only where everybody reads the register. */
    private ResponseEntity<byte[]> feed(Body body, Page page) {
        if (!open(body)) throw Problem.notFound();
        var news = decisions.newest(body.id(), NEWS).stream()
                .map(it -> new Atom.Entry(
                        it.id(),
                        it.reference() + " · " + it.title(),
                        it.decidedAt(),
                        it.url(),
                        body.name(),
                        it.outcome(),
                        it.text()))
                .toList();
        var path = body.url() + "/decisions";
        return ResponseEntity.ok()
                .header("Content-Type", Atom.TYPE)
                .body(Atom.write(
                        path, path + ".atom", path, page.t("agora.decisions.title") + " · " + body.name(), news, page));
    }

    @GetMapping(ONE)
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID body, String reference, Visitor me, Page page) {
        var of = readable(body, me);
        return page.show("governance/decision", view(of, find(of, reference), Form.empty(), me, page));
    }

    /** By its id, as rules name it. */
    @GetMapping("/agora/{body}/decision/{id}")
    @Access(Access.Level.PUBLIC)
    ModelAndView byId(UUID body, UUID id, Visitor me, Page page) {
        var of = readable(body, me);
        var it = decisions.find(id).filter(one -> one.body().equals(of.id())).orElseThrow(Problem::notFound);
        return page.redirect(it.url());
    }

    @PostMapping(ONE + "/garder")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView keep(UUID body, String reference, Form form, Visitor me, Page page) {
        var of = reviewed(body, reference, me);
        var it = find(of, reference);
        var next = next(form, page);
        var note = note(form, page);
        if (form.wrong() || next == null) return page.refuse("governance/decision", view(of, it, form, me, page));
        events.note(it.id(), "KEPT", next, note, me.party());
        return page.redirect(it.url(), "agora.decision.kept", page.date(next));
    }

    @PostMapping(ONE + "/abroger")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView repeal(UUID body, String reference, Form form, Visitor me, Page page) {
        var of = reviewed(body, reference, me);
        if (!bodies.mayManage(me, of)) throw Problem.forbidden();
        var it = find(of, reference);
        if (it.state(Days.today(clock)) != Decision.State.TO_REVIEW)
            return page.redirectWithCare(it.url(), "agora.decision.repeal.early");
        var note = note(form, page);
        if (note.isEmpty()) form.reject("raison", page.t("agora.refused.REASON_NEEDED"));
        if (form.wrong()) return page.refuse("governance/decision", view(of, it, form, me, page));
        if (!decisions.repeal(it, note, me.party()))
            return page.redirectWithCare(it.url(), "agora.decision.repeal.unfit");
        return page.redirect(it.url(), "agora.decision.repealed");
    }

    private @Nullable LocalDate next(Form form, Page page) {
        var next = Days.typed(form.value("prochaine"));
        if (next != null && next.isAfter(Days.today(clock)) && next.getYear() < 2200) return next;
        form.reject("prochaine", page.t("agora.decision.next.wrong"));
        return null;
    }

    private static String note(Form form, Page page) {
        var note = form.value("raison");
        if (!DecisionEvents.fits(note))
            form.reject("raison", page.t("agora.long", page.number(DecisionEvents.LONGEST_NOTE)));
        return note;
    }

    /** Who may say that it stays or goes: its holder, and whoever manages the body. */
    private Body reviewed(UUID body, String reference, Visitor me) {
        var of = readable(body, me);
        var it = find(of, reference);
        if (!reviews(of, it, me)) throw Problem.forbidden();
        return of;
    }

    private boolean reviews(Body body, Decision it, Visitor me) {
        var state = it.state(Days.today(clock));
        boolean holds = state != Decision.State.REPEALED && state != Decision.State.SUPERSEDED;
        return holds
                && me.signedIn()
                && (bodies.mayManage(me, body) || it.holder().equals(me.party()) && bodies.belongs(me, body));
    }

    private Body readable(UUID id, Visitor me) {
        var body = bodies.find(id).orElseThrow(Problem::notFound);
        if (open(body) || bodies.belongs(me, body) || me.signedIn() && bodies.mayManage(me, body)) return body;
        throw Problem.notFound();
    }

    private boolean open(Body body) {
        return rules.yes(body.id(), Rule.REGISTER_OPEN, Days.today(clock));
    }

    private Decision find(Body body, String reference) {
        if (!reference.matches("[0-9]{4}-[0-9]{1,6}")) throw Problem.notFound();
        var parts = reference.split("-");
        return decisions
                .find(body.id(), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                .orElseThrow(Problem::notFound);
    }

    private DecisionView view(Body body, Decision it, Form form, Visitor me, Page page) {
        var state = it.state(Days.today(clock));
        boolean member = me.signedIn() && bodies.belongs(me, body);
        return new DecisionView(
                new LinkView(body.url() + "/decisions", page.t("agora.decisions.of", body.name())),
                it.url(),
                it.reference(),
                it.title(),
                page.t("agora.decision.state." + state),
                kind(state),
                Articles.split(it.text()),
                it.rule(),
                it.outcome(),
                page.date(it.decidedOn()),
                page.date(it.effect()),
                page.date(it.review()),
                it.holderName(),
                member ? new LinkView(it.sourcePath(), page.t(source(it))) : new LinkView("", ""),
                it.sha256(),
                dissents.ofDecision(it.id()),
                follows.of(body, it, me, page),
                events.later(it.id()).stream().map(later -> told(later, page)).toList(),
                reviews(body, it, me),
                reviews(body, it, me) ? body.url() + "/decision/" + it.id() + "/confier" : "",
                state == Decision.State.TO_REVIEW,
                state == Decision.State.TO_REVIEW && bodies.mayManage(me, body),
                form);
    }

    private static String source(Decision it) {
        if (it.sourcePath().startsWith("/agora/assemblees/")) return "agora.decision.source.assembly";
        return it.sourcePath().startsWith("/agora/votes/") ? "agora.decision.source.vote" : "agora.decision.source";
    }

    private static String told(DecisionEvents.Later it, Page page) {
        var review = it.review();
        var words = page.t(
                "agora.decision.later." + it.kind(), review == null ? "" : page.date(review), it.by(), it.note());
        return page.t("agora.event.alone", page.dateTime(it.at()), words);
    }

    private static String kind(Decision.State state) {
        return switch (state) {
            case IN_FORCE -> "good";
            case TO_REVIEW -> "care";
            case TO_COME -> "info";
            case SUPERSEDED, REPEALED -> "neutral";
        };
    }
}
