package org.fabcom.plan.following;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Seats;
import org.fabcom.plan.Plans;
import org.fabcom.plan.following.FollowingDesk.Opened;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the kept sheet to a plan that the organisation agrees with; the case moves on with it. */
@Component
public class Agreement {

    private static final Set<String> EARLIER =
            Set.of("plan.draw.notreported", "plan.accept.agree", "plan.accept.priorities");

    private final Plans plans;
    private final Cases cases;
    private final BoardOrder order;
    private final Seats seats;

    Agreement(Plans plans, Cases cases, BoardOrder order, Seats seats) {
        this.plans = plans;
        this.cases = cases;
        this.order = order;
        this.seats = seats;
    }

    /** Why this visitor can’t draw the plan up now, as a message; empty if they can. */
    public Optional<String> mayDraw(Case it, Visitor me) {
        if (it.state().ended() || it.merged()) return Optional.of("plan.refused.CaseOver");
        if (!it.state().accompanied()) return Optional.of("plan.draw.notgiven");
        if (it.diagnosis() == null) return Optional.of("plan.draw.nosheet");
        if (it.state().compareTo(CaseState.REPORTED) < 0) return Optional.of("plan.draw.notreported");
        return CaseAccess.staff(me, it) ? Optional.empty() : Optional.of("plan.draw.staff");
    }

    @Transactional
    public boolean draw(Case it, PartyId by) {
        var sheet = Objects.requireNonNull(it.diagnosis());
        return plans.draw(it, sheet, order.wanted(it, sheet), by).isPresent();
    }

    /** Why this visitor can’t accept the plan now; empty if they can. Staff accept only for those who have no account. */
    Optional<String> mayAccept(Opened opened, Visitor me) {
        var file = opened.file();
        if (file.state().ended() || file.merged()) return Optional.of("plan.refused.CaseOver");
        if (file.state().compareTo(CaseState.REPORTED) < 0) return Optional.of("plan.draw.notreported");
        if (file.state() == CaseState.REPORTED)
            return Optional.of(file.accepted() ? "plan.accept.priorities" : "plan.accept.agree");
        if (me.sits(file.organisation(), Seat.REFERENT)) return Optional.empty();
        boolean nobody = seats.in(file.organisation()).isEmpty();
        return CaseAccess.staff(me, file) && nobody ? Optional.empty() : Optional.of("plan.accept.organisation");
    }

    /** Where that which must come first is done: priorities on their page by whoever may choose them, the rest on that of the case. */
    Optional<LinkView> first(Opened opened, Visitor me, Page page) {
        var file = opened.file();
        var why = mayAccept(opened, me);
        boolean choose = why.equals(Optional.of("plan.accept.priorities")) && CaseAccess.prioritises(me, file);
        if (choose) return Optional.of(new LinkView(file.url() + "/priorites", page.t("plan.accept.choose")));
        return why.filter(EARLIER::contains).map(it -> new LinkView(file.url(), page.t("plan.accept.case")));
    }

    /** Why this visitor can’t say whether a tool that joined the plan is wanted; empty if they can. */
    public Optional<String> mayAnswer(Opened opened, Visitor me) {
        return opened.plan().accepted() ? mayAccept(opened, me) : Optional.of("plan.accept.organisation");
    }

    /** Whoever says it speaks for those who have no account: who of them agreed, and when, is noted. */
    public boolean spoken(Opened opened, Visitor me) {
        return !me.sits(opened.file().organisation(), Seat.REFERENT);
    }

    @Transactional
    boolean accept(Opened opened, PartyId by, String words) {
        if (!plans.accept(opened.plan(), by, words)) return false;
        if (opened.file().state() == CaseState.PRIORITISED)
            cases.decide(opened.file().id(), by, it -> it.begin(""));
        return true;
    }
}
