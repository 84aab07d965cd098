package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.amending.AmendmentVotes;
import org.fabcom.governance.amending.NextProposals;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.proposals.Amendments;
import org.fabcom.governance.proposals.Lengths;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.ProposalRefusal;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.texts.ArticleChange;
import org.fabcom.web.texts.Articles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Other wordings of one article: written, put in order, taken in or not. */
@Controller
record AmendmentPages(
        Hall hall, Amendments amendments, AmendmentVotes votes, NextProposals next, ProposalDrawing drawing) {

    private static final String PATH = Hall.ONE + "/amendements";
    private static final String PART = "#amendements";

    /** Which amendment was written anew, and was refused. */
    private static final String REWRITTEN = "recrit";

    /** Of which amendment the days were typed. */
    static final String VOTED = "amendement";

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView write(UUID body, UUID proposal, Form form, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var change = change(form, page);
        if (change == null) return again(it, body, form, me, page);
        var seen = form.value("vu");
        int base = seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : it.current();
        var refused = amendments.write(proposal, base, change, form.value("motif"), me);
        return Hall.answer(it, PART, refused, "agora.amendment.written", page);
    }

    @PostMapping(PATH + "/{amendment}/accepter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView accept(UUID body, UUID proposal, UUID amendment, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, PART, amendments.accept(proposal, amendment, me), "agora.amendment.accepted", page);
    }

    @PostMapping(PATH + "/{amendment}/refuser")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView reject(UUID body, UUID proposal, UUID amendment, Form form, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var refused = amendments.reject(proposal, amendment, form.value("reponse"), me);
        return Hall.answer(it, PART, refused, "agora.amendment.rejected", page);
    }

    @PostMapping(PATH + "/{amendment}/premier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView first(UUID body, UUID proposal, UUID amendment, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, PART, amendments.first(proposal, amendment, me), "agora.amendment.first.done", page);
    }

    @PostMapping(PATH + "/{amendment}/recrire")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView rewrite(UUID body, UUID proposal, UUID amendment, Form form, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var words = plain(form.value("mots"));
        var refused = amendments.rewrite(proposal, amendment, words, me).orElse(null);
        if (refused == null) return page.redirect(it.url() + PART, "agora.amendment.rewritten");
        var typed = Form.empty().with(REWRITTEN, amendment).with(REWRITTEN + "-mots", words);
        typed.reject(REWRITTEN, page.t(refused.key()));
        return again(it, body, typed, me, page);
    }

    /** For or against it, from eight in the morning of the first day to eight in the evening of the last. */
    @PostMapping(PATH + "/{amendment}/scrutin")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView vote(UUID body, UUID proposal, UUID amendment, Form form, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var from = Days.typed(form.value("du"));
        var until = Days.typed(form.value("au"));
        form.with(VOTED, amendment);
        if (from == null) form.reject("du", page.t("agora.day.wrong"));
        if (until == null) form.reject("au", page.t("agora.day.wrong"));
        if (from == null || until == null) return again(it, body, form, me, page);
        var answer = votes.open(
                proposal, amendment, VotePages.at(from, VotePages.MORNING), VotePages.at(until, VotePages.EVENING), me);
        if (!(answer instanceof Ballots.Answer.Refused refused))
            return page.redirect(it.url() + PART, "agora.vote.announced");
        form.reject("du", refused.in(page));
        return again(it, body, form, me, page);
    }

    /** The same page, with what was typed. */
    private ModelAndView again(Proposal it, UUID body, Form form, Visitor me, Page page) {
        return page.refuse(
                "governance/proposal", drawing.draw(it, hall.body(body, me), form, Address.of(it.url()), me, page));
    }

    /** One that was turned down, as a draft of whoever wrote it. */
    @PostMapping(PATH + "/{amendment}/proposition")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView become(UUID body, UUID proposal, UUID amendment, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        var draft = next.write(proposal, amendment, me);
        return draft.isEmpty()
                ? page.redirectWithCare(it.url() + PART, ProposalRefusal.NOT_NOW.key())
                : page.redirect(
                        "/agora/" + body + "/propositions/" + draft.get() + "/modifier", "agora.amendment.became");
    }

    @PostMapping(PATH + "/{amendment}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(UUID body, UUID proposal, UUID amendment, Visitor me, Page page) {
        var it = hall.find(body, proposal, me);
        return Hall.answer(it, PART, amendments.withdraw(proposal, amendment, me), "agora.amendment.gone", page);
    }

    private static @Nullable ArticleChange change(Form form, Page page) {
        var kind = kind(form);
        if (kind == null) form.reject("quoi", page.t("agora.amendment.kind.missing"));
        if (!form.value("article").matches("[0-9]{1,6}"))
            form.reject("article", page.t("agora.amendment.article.missing"));
        var words = plain(form.value("mots"));
        if (kind != ArticleChange.Kind.REMOVE && words.isEmpty())
            form.reject("mots", page.t("agora.amendment.words.missing"));
        ProposalForms.longest(form, "mots", Lengths.WORDING, page);
        ProposalForms.longest(form, "motif", Lengths.REASON, page);
        if (form.wrong() || kind == null) return null;
        return new ArticleChange(
                kind, Integer.parseInt(form.value("article")), kind == ArticleChange.Kind.REMOVE ? "" : words);
    }

    /** Its articles, each with a blank line before the next. */
    private static String plain(String typed) {
        return String.join("\n\n", Articles.split(typed));
    }

    private static ArticleChange.@Nullable Kind kind(Form form) {
        for (var it : ArticleChange.Kind.values()) if (it.name().equals(form.value("quoi"))) return it;
        return null;
    }
}
