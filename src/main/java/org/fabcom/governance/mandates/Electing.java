package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.circles.RoleSeat;
import org.fabcom.circles.RoleSeats;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** On its day of effect a decision gives the mandates it elected to, each once and apart; whoever is elected may decline (ADR 0236). */
@Component
public class Electing extends Job {

    /** To whoever was elected. */
    private static final String ELECTED = "governance.mandate.elected";

    /** To whoever answers for the decision. */
    private static final String DECLINED = "governance.mandate.declined";

    /** The same: who was elected is there no more, or the role is closed. */
    private static final String IMPOSSIBLE = "governance.mandate.impossible";

    private final Elections elections;
    private final Decisions decisions;
    private final Bodies bodies;
    private final RoleSeats seats;
    private final Mandates mandates;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Electing(
            Elections elections,
            Decisions decisions,
            Bodies bodies,
            RoleSeats seats,
            Mandates mandates,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        super("governance.elections", minutes(5));
        this.elections = elections;
        this.decisions = decisions;
        this.bodies = bodies;
        this.seats = seats;
        this.mandates = mandates;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        Duties.all(() -> Duties.apart(transaction, elections.due(Days.today(clock)), this::give));
    }

    /** It was decided: whoever is elected is told, in the caller's transaction, so that they may decline before its day. */
    public void adopted(UUID proposal) {
        for (var it : elections.of(proposal)) told(it, decision(it));
    }

    private void told(Election it, Decision decision) {
        var days = NoticeValue.days(decision.effect(), it.asked().until(decision.effect()));
        tell(it.asked().person(), ELECTED, it.id(), url(decision), it.role(), days, decision);
    }

    private void give(Election it) {
        var decision = decision(it);
        var asked = it.asked();
        var from = decision.effect();
        var until = asked.until(from);
        var refused = seats.elect(asked.role(), asked.person(), from, until, decision.holder());
        var seat = refused.isEmpty() ? held(asked, from) : null;
        if (!elections.given(it.id(), seat == null ? null : seat.id())) throw new IllegalStateException("given twice");
        if (seat != null) mandates.follows(asked.role(), asked.person(), from, until, decision.id(), decision.holder());
        if (seat == null)
            tell(decision.holder(), IMPOSSIBLE, impossible(it), decision.url(), it.role(), it.name(), decision);
        else told(it, decision);
    }

    private RoleSeat held(Election.Asked it, LocalDate from) {
        return seats.of(it.role()).stream()
                .filter(one ->
                        one.person().equals(it.person()) && one.startsOn().equals(from))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever was elected accepts or declines, before its day or since; what was declined ends at once. False if that was said. */
    @Transactional
    boolean answer(Election it, boolean accepts, Visitor me) {
        if (!elections.answer(it.id(), me.party(), accepts)) return false;
        notices.over(List.of(me.party()), it.id());
        if (accepts) return true;
        var now = elections.find(it.id()).orElseThrow();
        if (now.seat() != null) seats.end(now.seat(), me);
        var decision = decision(it);
        if (!decision.holder().equals(me.party()))
            tell(decision.holder(), DECLINED, it.id(), decision.url(), it.role(), it.name(), decision);
        return true;
    }

    private Decision decision(Election it) {
        return decisions.find(Objects.requireNonNull(it.decision())).orElseThrow();
    }

    /** Somebody else than who was told that they are elected, or the same person: an event of its own. */
    private static UUID impossible(Election it) {
        return Ids.named(IMPOSSIBLE + it.id());
    }

    private String url(Decision it) {
        return MandateSection.url(bodies.find(it.body()).orElseThrow());
    }

    /** @param what who it is about, or its days for whoever is elected */
    private void tell(PartyId to, String kind, UUID event, String url, String role, String what, Decision decision) {
        notices.tell(new Telling(to, kind, event, url, List.of(role, what, decision.reference())));
    }

    @Bean
    static NoticeKinds electionKinds() {
        return NoticeKinds.of(Electing.class)
                .kind(ELECTED, 63)
                .kind(DECLINED, 64)
                .kind(IMPOSSIBLE, 64);
    }
}
