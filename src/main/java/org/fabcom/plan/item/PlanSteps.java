package org.fabcom.plan.item;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.People;
import org.fabcom.plan.Plan;
import org.fabcom.plan.PlanConsents;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.following.FollowingDesk;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.FollowingDesk.Opened;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the home page of a member: where the tool that moves now stands, in words of its plan. */
@Component
record PlanSteps(
        Cases cases, PlanConsents consents, FollowingDesk desk, Wording wording, Templates templates, People people)
        implements NextSteps {

    private static final int URGENCY = 20;

    /** What cannot be done yet comes after what can. */
    private static final int LATER = 60;

    private static final int MOST = 3;

    @Override
    public List<Step> of(Page page) {
        var me = page.visitor();
        var files = cases.of(me.seats().keySet()).stream()
                .filter(it -> it.state().accompanied() && !it.merged() && CaseAccess.reader(me, it))
                .limit(MOST)
                .toList();
        people.names(Cases.parties(files));
        var accepted = desk.accepted(files);
        var laid = desk.items(
                accepted,
                accepted.stream()
                        .filter(it -> !asked(it, page))
                        .flatMap(it -> moving(it).stream())
                        .toList());
        return accepted.stream()
                .flatMap(it -> asked(it, page)
                        ? Stream.of(asked(it.file(), it.plan(), page))
                        : Stream.ofNullable(laid.get(it.plan().id())).map(one -> step(one, page)))
                .toList();
    }

    /** As on the page of its case: what is asked first, then the first that moves. */
    private boolean asked(Opened it, Page page) {
        return !consents.waiting(it.plan().id()).isEmpty()
                && page.visitor().sits(it.file().organisation(), Seat.REFERENT);
    }

    private Optional<Item> moving(Opened it) {
        var asked = consents.waiting(it.plan().id());
        return it.items().stream()
                .filter(one -> one.moving() && !one.finished() && !asked.contains(one.id()))
                .findFirst();
    }

    private Step asked(Case it, Plan plan, Page page) {
        return new Step(
                URGENCY,
                page.t("plan.consent.read"),
                page.t("plan.consent.text"),
                plan.url(),
                page.t("plan.home.go"),
                "route",
                note(plan, it.mediator(), page));
    }

    private Step step(Laid laid, Page page) {
        var days = templates.family(laid.item().subject().family()).days();
        var now = new NowCard(laid, page, wording, List.of(), days, "").view();
        var verb = now.step().equals("LINK") ? now.label() : page.t("plan.home.go");
        var text = String.join(" ", now.why().isEmpty() ? now.text() : now.why());
        int urgency = now.step().equals("BLOCKED") ? LATER : URGENCY;
        return new Step(
                urgency,
                title(laid, page),
                text,
                laid.url(),
                verb,
                "route",
                note(laid.plan(), laid.file().mediator(), page));
    }

    private String title(Laid laid, Page page) {
        var item = laid.item();
        var target = item.target();
        var to = target == null ? page.t("plan.target.unsaid") : target.software();
        var window = item.course().window();
        if (item.stage() == Stage.DOUBLE_RUNNING && window != null)
            return page.t(
                    "plan.home.DOUBLE_RUNNING",
                    item.subject().tool(),
                    to,
                    wording.day(window.to(), laid.around(), page));
        var key = wording.of("plan.home." + item.stage(), item, page);
        return page.has(key) ? page.t(key, wording.about(item, page), to) : wording.title(item, page);
    }

    private String note(Plan plan, @Nullable PartyId mediator, Page page) {
        var name = people.name(plan.organisation()).orElse("");
        return mediator == null
                ? name
                : page.t("cases.home.with", name, people.name(mediator).orElse(""));
    }
}
