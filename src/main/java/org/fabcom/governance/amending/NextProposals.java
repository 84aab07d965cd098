package org.fabcom.governance.amending;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.proposals.Amendment;
import org.fabcom.governance.proposals.Amendments;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.texts.ArticleChange.Merged;
import org.fabcom.web.texts.Articles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was not taken in becomes a proposal of whoever wrote it: a draft with the text as they wanted it. Thread-safe. */
@Component
public class NextProposals {

    private static final int LONGEST_TITLE = 160;

    private final Proposals proposals;
    private final Amendments amendments;
    private final Deliberation deliberation;
    private final Bodies bodies;
    private final HouseWords words;

    NextProposals(
            Proposals proposals, Amendments amendments, Deliberation deliberation, Bodies bodies, HouseWords words) {
        this.proposals = proposals;
        this.amendments = amendments;
        this.deliberation = deliberation;
        this.bodies = bodies;
        this.words = words;
    }

    /** Empty: it is not theirs, was not turned down, or makes no text. */
    @Transactional
    public Optional<UUID> write(UUID proposal, UUID amendment, Visitor me) {
        var it = proposals.find(proposal).orElseThrow();
        var said = amendments.find(proposal, amendment);
        if (!mayBecome(said, me)) return Optional.empty();
        var base = proposals.text(proposal, said.base()).articles();
        if (!(said.change().into(base, base, proposals.newestKey(proposal)) instanceof Merged.Done(var text)))
            return Optional.empty();
        var what = new Proposal.Said(
                cut(words.t("agora.amendment.next", it.title())),
                said.reason().isEmpty() ? it.driver() : said.reason(),
                it.nothing(),
                it.statutory(),
                List.of(),
                null,
                null,
                null);
        var body = bodies.find(it.body()).orElseThrow();
        return Optional.of(deliberation.write(body, what, Articles.first(text.text()), me));
    }

    public static boolean mayBecome(Amendment it, Visitor me) {
        boolean turnedDown = it.state() == Amendment.State.REJECTED || it.state() == Amendment.State.DROPPED;
        return turnedDown && it.by().equals(me.party());
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE - 1))) + "…";
    }
}
