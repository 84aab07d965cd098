package org.fabcom.agenda.feeds;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.agenda.registrations.Links;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.kernel.counts.Existence;
import org.fabcom.kernel.counts.Existences;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page: a place that is kept for somebody of the waiting list, until when. */
@Component
record OfferedSteps(Registrations registrations, Dates dates, DateSights sights, Links links, When when, Clock clock)
        implements NextSteps, Existence {

    private static final int SOMEBODY_WAITS = 15;

    @Override
    public String exists() {
        return "select from agenda.registration where person = any (:parties) and state = '" + State.OFFERED + "'";
    }

    @Override
    public List<Step> of(Page page) {
        if (Existences.none(OfferedSteps.class, page.visitor().party())) return List.of();
        var now = clock.instant();
        var steps = new ArrayList<Step>();
        for (var it : registrations.of(page.visitor().party(), now)) {
            var until = it.offeredUntil();
            if (it.state() == State.OFFERED && until != null && until.isAfter(now)) steps.add(step(it, until, page));
        }
        return steps;
    }

    private Step step(Registration it, Instant until, Page page) {
        var date = sights.told(it.person(), dates.find(it.occurrence()).orElseThrow(), page.t("agenda.group.left"));
        return new Step(
                SOMEBODY_WAITS,
                page.t("agenda.home.offered", date.title()),
                page.t("agenda.mine.OFFERED", when.at(until, page.locale())),
                links.path(it.id()),
                page.t("agenda.home.offered.do"),
                "calendar",
                "");
    }
}
