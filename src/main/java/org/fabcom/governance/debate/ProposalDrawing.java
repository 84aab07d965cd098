package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.bodies.RuleWords;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.charter.CharterValues;
import org.fabcom.governance.debate.ProposalView.ArticleView;
import org.fabcom.governance.debate.ProposalView.ChipView;
import org.fabcom.governance.debate.ProposalView.LineView;
import org.fabcom.governance.debate.ProposalView.NextView;
import org.fabcom.governance.debate.ProposalView.SupportView;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.Dissents;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.governance.mandates.Elections;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.governance.proposals.ProposalEvent;
import org.fabcom.governance.proposals.ProposalText;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.governance.proposals.Voting;
import org.fabcom.governance.support.Supports;
import org.fabcom.governance.support.Supports.Supporter;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Draws the page of a proposal for one visitor. */
@Component
record ProposalDrawing(
        Proposals proposals,
        Voting voting,
        Decisions decisions,
        Dissents dissents,
        Bodies bodies,
        Electors electors,
        Deliberation deliberation,
        Supports supports,
        AmendmentDrawing amending,
        ConsentDrawing consent,
        DebateDrawing debate,
        CharterValues values,
        Rules rules,
        Elections elections,
        Clock clock) {

    private static final int MOST_NAMES = 30;

    ProposalView draw(Proposal it, Body body, Form form, Address asked, Visitor me, Page page) {
        var text = proposals.text(it.id(), it.current());
        var discussion = debate.draw(it, !electors.suspended(body, me.party()), asked, me, page);
        boolean manages = bodies.mayManage(me, body);
        boolean its = it.author().equals(me.party()) || manages && it.state() != State.DRAFT;
        boolean spoken = !discussion.arguments().isEmpty();
        var other = amending.draw(it, text, its, manages, !form.value("article").isEmpty(), me, page);
        return new ProposalView(
                it.url(),
                new LinkView(body.url(), body.name()),
                together(it.title()),
                chip(it, page),
                page.t("agora.proposal.by", it.authorName(), page.shortDate(it.madeAt())),
                page.t("agora.waits." + it.state() + (it.state() == State.FROZEN && it.compares() ? ".compared" : "")),
                next(it, body, its, manages, other.waiting().size(), spoken),
                together(it.driver()),
                together(it.nothing()),
                said(text, it, page),
                it.current() == 1 ? "" : it.url() + "/differences?de=" + (it.current() - 1) + "&a=" + it.current(),
                it.sha256() == null ? "" : it.sha256(),
                articles(it, text),
                support(it, body, me, page),
                it.options(),
                follows(it, page),
                ballot(it, page),
                decision(it, page),
                other,
                consent.draw(it, manages, me, page),
                discussion,
                OptionView.all(values.names(body.id())),
                dissents.ofProposal(it.id()),
                it.state() == State.FROZEN || it.state() == State.CONSENT || it.state() == State.VOTING,
                history(it, page),
                form);
    }

    /** A number is not cut at the end of a line, nor from its unit. What is frozen keeps its bytes. */
    private static String together(String words) {
        return words.replaceAll("(?<=\\d) (?=\\d{3}(?!\\d)|€|%|h\\b)", "\u00a0");
    }

    static ChipView chip(Proposal it, Page page) {
        var label = page.t("agora.state." + it.state());
        return switch (it.state()) {
            case ADOPTED -> new ChipView(label, "good", "check");
            case REJECTED, NO_QUORUM, TIED -> new ChipView(label, "care", "triangle-alert");
            case DISCUSSION, AMENDABLE, CONSENT, VOTING -> new ChipView(label, "info", "info");
            case FROZEN -> new ChipView(label, "info", "lock");
            case DRAFT, WITHDRAWN, LAPSED -> new ChipView(label, "neutral", "info");
        };
    }

    private NextView next(Proposal it, Body body, boolean its, boolean manages, int waiting, boolean spoken) {
        var state = it.state();
        boolean talking = state == State.DISCUSSION || state == State.AMENDABLE;
        boolean again = state == State.VOTING
                && voting.last(it)
                        .filter(ballot -> ballot.state() == Ballot.State.ANNULLED)
                        .isPresent();
        boolean vote = manages && (state == State.FROZEN || again);
        return new NextView(
                its && state == State.DRAFT ? "publier" : its && talking ? "figer" : vote ? "scrutin" : "",
                its && state.open(),
                its && state == State.DISCUSSION,
                its && talking,
                spoken || state == State.AMENDABLE,
                talking ? waiting : 0,
                vote,
                manages && state == State.FROZEN && !it.compares(),
                its && state.before(),
                its && state.mayReopen() && !voting.running(it),
                state != State.DRAFT && state != State.ADOPTED && !its && !bodies.contains(body, it.author()));
    }

    private static String said(ProposalText text, Proposal it, Page page) {
        return page.t(
                it.sha256() == null ? "agora.text.said" : "agora.text.frozen",
                text.number(),
                text.byName(),
                page.dateTime(text.at()));
    }

    private static List<ArticleView> articles(Proposal it, ProposalText text) {
        var views = new ArrayList<ArticleView>();
        boolean amendable = it.state() == State.AMENDABLE;
        for (var article : text.articles().all())
            views.add(new ArticleView(
                    views.size() + 1,
                    together(article.words()),
                    amendable ? it.url() + "?article=" + article.key() + "#amender" : ""));
        return views;
    }

    private SupportView support(Proposal it, Body body, Visitor me, Page page) {
        boolean open = it.state() == State.DISCUSSION || it.state() == State.AMENDABLE;
        if (it.state() == State.DRAFT) return new SupportView(false, "", "", false, false);
        var all = supports.of(it.id(), it.current());
        int need = open ? deliberation.supportNeeded(it) : 0;
        return new SupportView(
                open || !all.isEmpty(),
                page.t("agora.support.told", all.size(), need),
                all.stream().map(Supporter::name).limit(MOST_NAMES).collect(Collectors.joining(", ")),
                open && bodies.belongs(me, body),
                all.stream().anyMatch(one -> one.person().equals(me.party())));
    }

    /** As long as nothing is decided with what the rule says today: whoever reads sees where it goes. */
    private String changed(Proposal it, RuleChange change, Page page) {
        var name = page.t("agora.rule." + change.rule());
        var next = RuleWords.value(change.rule(), change.value(), page);
        if (it.state().compareTo(Proposal.State.VOTING) > 0) return page.t("agora.follows.rule", name, next);
        var now = rules.value(it.body(), change.rule(), Days.today(clock));
        return page.t("agora.follows.rule.now", name, RuleWords.value(change.rule(), now, page), next);
    }

    private List<String> follows(Proposal it, Page page) {
        var lines = new ArrayList<String>();
        var effect = it.effect();
        var review = it.review();
        if (it.statutory()) lines.add(page.t("agora.follows.statutory"));
        for (var change : it.changes()) lines.add(changed(it, change, page));
        for (var one : elections.of(it.id()))
            lines.add(page.t(
                    "agora.follows.elects", one.name(), one.role(), one.asked().months()));
        if (effect != null) lines.add(page.t("agora.follows.effect", page.date(effect)));
        if (review != null) lines.add(page.t("agora.follows.review", page.date(review)));
        var replaces = it.replaces();
        if (replaces != null)
            decisions
                    .find(replaces)
                    .ifPresent(old -> lines.add(page.t("agora.follows.replaces", old.reference(), old.title())));
        return lines;
    }

    private LinkView ballot(Proposal it, Page page) {
        return voting.last(it)
                .map(ballot -> new LinkView("/agora/votes/" + ballot.id(), ballotWords(ballot, page)))
                .orElse(new LinkView("", ""));
    }

    private String ballotWords(Ballot ballot, Page page) {
        return switch (ballot.state()) {
            case ANNOUNCED -> page.t("agora.ballot.ANNOUNCED", page.dateTime(ballot.opens()));
            case OPEN -> page.t("agora.ballot.OPEN", page.dateTime(ballot.closes()));
            case CLOSED, ANNULLED -> page.t("agora.ballot." + ballot.state());
        };
    }

    private LinkView decision(Proposal it, Page page) {
        var id = it.decision();
        if (id == null) return new LinkView("", "");
        Decision made = decisions.find(id).orElseThrow();
        return new LinkView(made.url(), page.t("agora.decision.entered", made.reference(), page.date(made.effect())));
    }

    private List<LineView> history(Proposal it, Page page) {
        return proposals.events(it.id()).stream()
                .map(event -> new LineView(happened(event, page), event.note()))
                .toList();
    }

    private static String happened(ProposalEvent event, Page page) {
        var what = page.t("agora.event." + event.kind(), event.text());
        return event.by().isEmpty()
                ? page.t("agora.event.alone", page.dateTime(event.at()), what)
                : page.t("agora.event.by", page.dateTime(event.at()), what, event.by());
    }
}
