package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.texts.Articles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing a proposal, and writing it anew. */
@Controller
record WritePages(
        Hall hall,
        Proposals proposals,
        Deliberation deliberation,
        Decisions decisions,
        Rules rules,
        ElectingForm electing,
        Clock clock) {

    private static final String TEMPLATE = "governance/write";
    private static final int MOST_STANDING = 200;

    @GetMapping(Hall.PATH + "/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView blank(UUID body, Visitor me, Page page) {
        return page.show(TEMPLATE, view(hall.speaking(body, me), null, Form.empty(), page));
    }

    @PostMapping(Hall.PATH + "/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView write(UUID body, Form form, Visitor me, Page page) {
        var of = hall.body(body, me);
        var elects = electing.read(of, null, form, page);
        var said = ProposalForms.read(form, false, standing(of), Days.today(clock), page);
        if (said == null || !fits(of, said, form, page)) return page.refuse(TEMPLATE, view(of, null, form, page));
        var id = deliberation.write(of, said, elects, Articles.first(form.value("texte")), me);
        return page.redirect(of.url() + "/propositions/" + id, "agora.written");
    }

    @GetMapping(Hall.ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID body, UUID proposal, Form asked, Visitor me, Page page) {
        var it = mine(body, proposal, me);
        var text = proposals.text(it.id(), it.current()).text();
        var form = electing.filled(it.id(), hall.body(body, me), ProposalForms.of(it, text, page))
                .with("publier", asked.value("publier"));
        if (asked.has("publier", "oui")) ProposalForms.why(form, page);
        return page.show(TEMPLATE, view(hall.body(body, me), it, form, page));
    }

    @PostMapping(Hall.ONE + "/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID body, UUID proposal, Form form, Visitor me, Page page) {
        var it = mine(body, proposal, me);
        var of = hall.body(body, me);
        var elects = electing.read(of, it, form, page);
        var said = ProposalForms.read(
                form,
                it.state() != Proposal.State.DRAFT || form.has("publier", "oui"),
                standing(of),
                Days.today(clock),
                page);
        if (said == null || !fits(of, said, form, page)) return page.refuse(TEMPLATE, view(of, it, form, page));
        var version = form.value("version");
        if (!version.equals(String.valueOf(it.version()))) throw Problem.conflict();
        var refused =
                deliberation.rewrite(it.id(), it.version(), said, elects, form.value("texte"), form.value("note"), me);
        return Hall.answer(it, refused, "agora.rewritten", page);
    }

    /** The rules could hold on their day beside what is said of others. */
    private boolean fits(Body of, Proposal.Said said, Form form, Page page) {
        var from = said.effect() == null ? Days.today(clock) : said.effect();
        if (rules.fits(of.id(), RuleChange.all(said.changes()), from)) return true;
        form.reject("valeur", page.t("agora.rules.colleges"));
        return false;
    }

    private Proposal mine(UUID body, UUID proposal, Visitor me) {
        var it = hall.find(body, proposal, me);
        if (!deliberation.its(it, me) || !it.state().open()) throw Problem.forbidden();
        return it;
    }

    /** What holds today and may be replaced. */
    private List<Decision> standing(Body body) {
        var today = Days.today(clock);
        return decisions.newest(body.id(), MOST_STANDING).stream()
                .filter(it ->
                        it.state(today) != Decision.State.REPEALED && it.state(today) != Decision.State.SUPERSEDED)
                .toList();
    }

    private ProposalFormView view(Body body, @Nullable Proposal it, Form form, Page page) {
        var standing = OptionView.all(
                standing(body), one -> one.id(), one -> page.t("agora.decision.named", one.reference(), one.title()));
        return new ProposalFormView(
                page.t(it == null ? "agora.write" : "agora.rewrite"),
                it == null ? new LinkView(body.url(), body.name()) : new LinkView(it.url(), it.title()),
                it == null ? body.url() + "/propositions/nouvelle" : it.url() + "/modifier",
                form,
                it != null && it.state() != Proposal.State.DRAFT,
                OptionView.all(Rule.values(), name -> page.t("agora.rule." + name)),
                ProposalForms.rows(form),
                standing,
                electing.view(body, it, form, page));
    }
}
