package org.fabcom.plan.following;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.cases.CaseAccess;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.PlanLines;
import org.fabcom.plan.following.FollowingDesk.Opened;
import org.fabcom.plan.way.Item;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.TakesBodies;
import org.fabcom.web.programs.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A plan as a whole by programs: drawn up, accepted, its lines put in another order. */
@RestController
record PlanApi(CaseAccess access, FollowingDesk desk, Agreement agreement, BoardOrder order, PlanLines lines)
        implements TakesBodies {

    private static final String PATH = "/api/v1/cases/{id}/plan";
    /** A line, that changes places with the one before it. */
    private static final String LINE = "ligne";

    private static final String BEFORE = "avant";
    private static final SentBody ACCEPTED = SentBody.of("PlanAccepted", "Who agreed")
            .text(
                    Spoken.FIELD,
                    Spoken.LONGEST,
                    "who agreed and when, where the organisation has nobody with an account")
            .as("agreed");
    private static final SentBody ORDER = SentBody.of("PlanOrder", "Which line goes where")
            .id(LINE, "the line; without it the order decided is taken")
            .as("line")
            .id(BEFORE, "the line before which it goes: sent again, nothing moves; without it one place up each time")
            .as("before");

    /** @param items its lines, in their order */
    record Standing(UUID id, Instant drawn, @Nullable Instant accepted, List<UUID> items) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(ACCEPTED, ORDER);
    }

    /** From the kept sheet and what the board chose; drawn before, it stays as it is. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:write")
    Standing draw(UUID id, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var why = agreement.mayDraw(it, me);
        if (why.isPresent()) throw refused(why.get(), page);
        agreement.draw(it, me.party());
        return now(id, me);
    }

    /** {@code parole} says who agreed, where the organisation has nobody with an account. */
    @PostMapping(PATH + "/acceptance")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:write")
    Standing accept(UUID id, HttpServletRequest request, Visitor me, Page page) {
        var opened = desk.plan(id, me);
        var form = ACCEPTED.sound(request);
        var why = agreement.mayAccept(opened, me);
        if (why.isPresent()) throw refused(why.get(), page);
        var words = agreement.spoken(opened, me) ? Spoken.read(form, page) : "";
        if (form.wrong()) throw SentForm.refused(form);
        if (!agreement.accept(opened, me.party(), words)
                && !desk.plan(id, me).plan().accepted()) throw Problem.conflict();
        return now(id, me);
    }

    /** One line goes before another, or before the one above it; where none is named, all go in the order that the board decided. */
    @PostMapping(PATH + "/order")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:write")
    Standing order(UUID id, HttpServletRequest request, Visitor me, Page page) {
        var opened = desk.plan(id, me);
        var form = ORDER.read(request);
        boolean done;
        if (form.names().contains(BEFORE)) {
            done = lines.before(opened.plan(), line(opened, form, LINE), line(opened, form, BEFORE), me.party());
        } else if (form.names().contains(LINE)) {
            done = lines.earlier(opened.plan(), line(opened, form, LINE), me.party());
        } else {
            if (!order.decided(opened.plan())) throw refused("plan.accept.priorities", page);
            done = order.follow(opened.plan(), me.party());
        }
        if (!done) throw refused("plan.refused.CaseOver", page);
        return now(id, me);
    }

    private static UUID line(Opened opened, Form form, String name) {
        return Ids.read(form.value(name))
                .filter(one -> opened.items().stream().anyMatch(it -> it.id().equals(one)))
                .orElseThrow(Problem::notFound);
    }

    private static Wrong refused(String why, Page page) {
        return new Wrong(409, "FC-4605", List.of(new Wrong.Field("", page.t(why))));
    }

    private Standing now(UUID id, Visitor me) {
        Opened it = desk.plan(id, me);
        return new Standing(
                it.plan().id(),
                it.plan().drawnAt(),
                it.plan().acceptedAt(),
                it.items().stream().map(Item::id).toList());
    }
}
