package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.amending.NextProposals;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.debate.ProposalView.AmendingView;
import org.fabcom.governance.debate.ProposalView.AmendmentView;
import org.fabcom.governance.proposals.Amendment;
import org.fabcom.governance.proposals.Amendments;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.ProposalQueues;
import org.fabcom.governance.proposals.ProposalQueues.Vote;
import org.fabcom.governance.proposals.ProposalText;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.texts.ArticleChange;
import org.fabcom.web.texts.ArticleChange.Merged;
import org.fabcom.web.texts.Articles;
import org.fabcom.web.texts.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the amendments of a proposal: what each changes, word by word, and what stands in its way. */
@Component
record AmendmentDrawing(Amendments amendments, Proposals proposals, ProposalQueues queues, Rules rules, Clock clock) {

    AmendingView draw(
            Proposal it, ProposalText now, boolean decides, boolean manages, boolean chosen, Visitor me, Page page) {
        var all = amendments.of(it.id());
        boolean open = it.state() == Proposal.State.AMENDABLE;
        var rivals = all.stream()
                .filter(one -> one.state() == Amendment.State.OPEN)
                .collect(Collectors.groupingBy(one -> one.change().article(), Collectors.counting()));
        var texts = new TreeMap<Integer, Articles>();
        texts.put(now.number(), now.articles());
        int newest = rivals.isEmpty() ? 0 : proposals.newestKey(it.id());
        var votes = all.isEmpty() ? Map.<UUID, Vote>of() : queues.votesOnAmendments(it);
        boolean free = open && votes.values().stream().noneMatch(Vote::running);
        var views = new ArrayList<AmendmentView>();
        var settled = new ArrayList<AmendmentView>();
        for (var one : all) {
            var base = texts.computeIfAbsent(
                    one.base(), number -> proposals.text(it.id(), number).articles());
            var merged = one.state() == Amendment.State.OPEN ? one.change().into(base, now.articles(), newest) : null;
            var view = view(one, base, merged, rivals, free && decides, free, me, page)
                    .voted(vote(votes.get(one.id()), page), free && manages && merged instanceof Merged.Done);
            (one.state() == Amendment.State.OPEN ? views : settled).add(view);
        }
        return new AmendingView(
                open || !all.isEmpty(),
                open,
                chosen,
                views,
                settled,
                kinds(page),
                options(now.articles(), page),
                days(it, manages && free && !views.isEmpty()));
    }

    private static LinkView vote(@Nullable Vote it, Page page) {
        return it == null
                ? new LinkView("", "")
                : new LinkView(
                        "/agora/votes/" + it.ballot(),
                        page.t(it.running() ? "agora.amendment.voting" : "agora.amendment.voted"));
    }

    /** The first day on which a vote may open, and the usual last one. */
    private Form days(Proposal it, boolean asked) {
        if (!asked) return Form.empty();
        int notice = rules.count(it.body(), Rule.NOTICE_DAYS, Days.today(clock));
        var first = VotePages.first(notice, VotePages.MORNING, clock);
        return Form.empty().with("du", first).with("au", first.plusDays(7));
    }

    private AmendmentView view(
            Amendment one,
            Articles base,
            @Nullable Merged merged,
            Map<Integer, Long> rivals,
            boolean decides,
            boolean open,
            Visitor me,
            Page page) {
        boolean waits = one.state() == Amendment.State.OPEN;
        boolean rival = waits && rivals.getOrDefault(one.change().article(), 0L) > 1;
        var place = one.place();
        boolean ready = merged instanceof Merged.Done && (!rival || place != null && place == 1);
        boolean mine = one.by().equals(me.party());
        return new AmendmentView(
                one.id().toString(),
                where(one.change(), base, page),
                page.t("agora.amendment.by", one.byName(), page.shortDate(one.at()), one.base()),
                one.rewrittenBy().isEmpty()
                        ? ""
                        : page.t(
                                "agora.amendment.rewritten.by",
                                one.rewrittenBy(),
                                one.byName(),
                                Objects.toString(one.firstWords(), "")),
                one.reason(),
                page.t("agora.amendment.state." + one.state(), one.decidedBy(), one.made() == null ? 0 : one.made()),
                one.answer(),
                merged != null ? warning(merged, rival, place, page) : "",
                pieces(one.change(), base),
                waits && open ? one.change().words() : "",
                rival && place == null,
                ready,
                waits && decides,
                waits && open && merged instanceof Merged.Moved && (mine || decides),
                waits && open && mine,
                NextProposals.mayBecome(one, me),
                new LinkView("", ""),
                false);
    }

    private static String warning(Merged merged, boolean rival, @Nullable Integer place, Page page) {
        if (merged instanceof Merged.Moved) return page.t("agora.refused.REWRITE_FIRST");
        if (merged instanceof Merged.Gone) return page.t("agora.refused.ARTICLE_GONE");
        if (rival && place == null) return page.t("agora.refused.ORDER_NEEDED");
        return rival && place != null && place > 1 ? page.t("agora.refused.NOT_ITS_TURN") : "";
    }

    /** What it changes in the article against which it was written. */
    private static List<Difference.Piece> pieces(ArticleChange change, Articles base) {
        var place = base.place(change.article());
        var old = change.kind() == ArticleChange.Kind.ADD || place < 0
                ? ""
                : base.all().get(place).words();
        return Difference.words(old, change.words());
    }

    private static String where(ArticleChange change, Articles base, Page page) {
        return page.t("agora.amendment.where." + change.kind(), base.place(change.article()) + 1);
    }

    private static List<OptionView> kinds(Page page) {
        return OptionView.all(ArticleChange.Kind.values(), kind -> page.t("agora.amendment.kind." + kind));
    }

    private static List<OptionView> options(Articles articles, Page page) {
        var options = new ArrayList<OptionView>();
        for (var it : articles.all())
            options.add(OptionView.of(
                    String.valueOf(it.key()), page.t("agora.article.named", options.size() + 1, start(it.words()))));
        return options;
    }

    private static String start(String words) {
        return Plain.clipped(words.lines().findFirst().orElse(""), 60);
    }
}
