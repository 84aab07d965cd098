package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.kernel.counts.Existence;
import org.fabcom.kernel.counts.Existences;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page: times to choose from, and the meetings of the coming week; for whoever has no role, all to come. */
@Component
record MeetingSteps(Meetings meetings, When when, Clock clock) implements NextSteps, Existence {

    private static final int TO_CHOOSE = 18;
    private static final int SOON = 45;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST = 2;

    @Override
    public String exists() {
        return "select from agenda.meeting_party where party = any (array(select unnest(people.same_as(:parties))))";
    }

    @Override
    public List<Step> of(Page page) {
        if (Existences.none(MeetingSteps.class, page.visitor().party())) return List.of();
        var now = clock.instant();
        return meetings.of(page.visitor().party(), now).stream()
                .flatMap(it -> step(it, now, page).stream())
                .limit(MOST)
                .toList();
    }

    private Optional<Step> step(Meeting it, Instant now, Page page) {
        var span = it.span();
        if (it.state() == Meeting.State.PROPOSED
                && !it.organisedBy().equals(page.visitor().party()))
            return Optional.of(new Step(
                    TO_CHOOSE,
                    page.t("agenda.home.choose"),
                    it.title(),
                    it.url(),
                    page.t("agenda.home.choose.do"),
                    "calendar",
                    ""));
        if (it.state() != Meeting.State.PLANNED || span == null) return Optional.empty();
        boolean soon = !span.startsAt().isAfter(now.plus(WEEK));
        if (span.endsAt().isBefore(now) || !soon && !page.visitor().roles().isEmpty()) return Optional.empty();
        return Optional.of(new Step(
                SOON,
                it.title(),
                when.words(span, page.locale()) + " · " + it.venue().line(),
                it.url(),
                page.t("agenda.home.meeting.do"),
                "calendar",
                ""));
    }
}
