package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.debate.ProposalView.ConsentView;
import org.fabcom.governance.debate.ProposalView.ObjectionView;
import org.fabcom.governance.proposals.ConsentRounds;
import org.fabcom.governance.proposals.ConsentRounds.Round;
import org.fabcom.governance.proposals.Objection;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Draws rounds of consent: what was said against, and what was found of it. */
@Component
record ConsentDrawing(ConsentRounds rounds, Clock clock) {

    ConsentView draw(Proposal it, boolean manages, Visitor me, Page page) {
        var last = rounds.last(it.id());
        if (last.isEmpty()) return new ConsentView(false, false, "", List.of(), List.of(), false, "", "", false);
        var round = last.get();
        boolean open = it.state() == Proposal.State.CONSENT;
        var all = rounds.objections(it.id());
        var said = all.stream()
                .filter(one -> one.kind() != Objection.Kind.AGREEMENT)
                .toList();
        var agreed = all.stream()
                .filter(one -> one.kind() == Objection.Kind.AGREEMENT
                        && one.state() != Objection.State.TAKEN_BACK
                        && one.round() == round.number())
                .toList();
        boolean waits = said.stream().anyMatch(one -> one.round() == round.number() && one.waits());
        boolean due = open && !clock.instant().isBefore(round.closes());
        return new ConsentView(
                true,
                open && !due,
                told(round, open, page),
                said.stream()
                        .map(one ->
                                view(one, open && one.round() == round.number(), round.ownOf(it, me.party()), me, page))
                        .toList(),
                OptionView.all(
                        List.of(Objection.Kind.OBJECTION.name(), Objection.Kind.CONCERN.name()),
                        kind -> page.t("agora.objection.kind." + kind)),
                due && manages && !waits,
                due && waits ? page.t("agora.refused.OBJECTIONS_WAIT") : "",
                agreed.isEmpty()
                        ? ""
                        : page.t(
                                "agora.agree.who",
                                agreed.stream().map(Objection::byName).collect(Collectors.joining(", "))),
                open && !due && agreed.stream().noneMatch(one -> one.by().equals(me.party())));
    }

    private static String told(Round round, boolean open, Page page) {
        return page.t(
                open ? "agora.consent.open" : "agora.consent.over",
                round.number(),
                round.most(),
                page.dateTime(round.closes()),
                page.t("agora.consent.fallback." + round.fallback()));
    }

    /** @param own whoever looks wrote the text or opened the round */
    private static ObjectionView view(Objection it, boolean open, boolean own, Visitor me, Page page) {
        boolean mine = it.by().equals(me.party());
        boolean objection = it.kind() == Objection.Kind.OBJECTION;
        boolean tests = open && !mine && objection && it.state() == Objection.State.RAISED;
        return new ObjectionView(
                it.id().toString(),
                page.t("agora.objection.by." + it.kind(), it.byName(), it.round()),
                it.words(),
                it.value().isEmpty() ? "" : page.t("agora.value.at", it.value()),
                objection || it.state() == Objection.State.TAKEN_BACK
                        ? page.t("agora.objection.state." + it.state())
                        : "",
                it.blocks() ? "bad" : it.waits() ? "care" : "neutral",
                it.testedBy().isEmpty() ? "" : page.t("agora.objection.tested", it.testedBy(), it.reason()),
                tests,
                tests && !own,
                open && mine && it.state() != Objection.State.TAKEN_BACK);
    }
}
