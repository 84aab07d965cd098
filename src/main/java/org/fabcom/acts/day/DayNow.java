package org.fabcom.acts.day;

import module java.base;
import org.fabcom.acts.ActOrigin.Begun;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Choices;
import org.fabcom.acts.origins.MeetingActs;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Turnout;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.DayPart;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On top of the mediator’s day: the meeting that ended last, its act already filled in. */
@Component
@Order(-10)
record DayNow(DueMeetings meetings, MeetingActs origin, Acts acts, Choices choices, When when, Clock clock)
        implements DayPart {

    /** How long a meeting has just ended. */
    private static final Duration JUST = Duration.ofHours(3);

    @Override
    public Optional<CasePart.Card> card(Page page) {
        var me = page.visitor();
        return meetings.of(me.party()).stream()
                .findFirst()
                .flatMap(it -> origin.begin(it.id(), me, LocalDate.now(clock.withZone(Choices.ZONE)))
                        .map(begun -> view(it, begun, page)))
                .map(view -> new CasePart.Card("acts/daynow", view));
    }

    private DayNowView view(Meeting it, Begun begun, Page page) {
        var form = begun.form().with("reunion", it.id()).with("id", Ids.next());
        var who = choices.named(form.all("personnes").stream().map(PartyId::of).toList()).values().stream()
                .limit(1)
                .toList();
        var helped = List.copyOf(choices.named(begun.helped()).values());
        var lasting = page.duration(minutes(form.value("duree"), form.value("minutes")));
        var with = Stream.concat(who.stream(), helped.stream()).findFirst().orElse("");
        return new DayNowView(
                page.t(
                        just(it) ? "acts.now.just" : "acts.now.past",
                        span(it, page),
                        it.venue().line()),
                Stream.concat(helped.stream(), who.stream()).findFirst().isPresent()
                        ? String.join(
                                " · ",
                                Stream.concat(helped.stream(), who.stream()).toList())
                        : it.title(),
                it.title(),
                it.url(),
                DueMeetings.url(it),
                form,
                OptionView.all(
                        List.of(Turnout.EXCUSED, Turnout.ABSENT),
                        one -> page.t("acts.now.none", page.t("agenda.meeting.turnout." + one))),
                OptionView.all(
                        acts.usualThemes(page.visitor().party()),
                        one -> one.code(),
                        one -> page.t("acts.theme." + one.code())),
                page.t(
                        "acts.now.taken",
                        page.t("acts.form." + form.value("forme")),
                        page.t("acts.place." + form.value("lieu")),
                        lasting),
                with.isEmpty() ? page.t("acts.now.do", lasting) : page.t("acts.now.do.with", lasting, with));
    }

    private boolean just(Meeting it) {
        var span = it.span();
        return span != null && span.endsAt().plus(JUST).isAfter(clock.instant());
    }

    private String span(Meeting it, Page page) {
        Span span = it.span();
        return span == null ? "" : when.words(span, page.locale());
    }

    private static long minutes(String chosen, String typed) {
        return Long.parseLong(chosen.equals("autre") ? typed : chosen);
    }
}
