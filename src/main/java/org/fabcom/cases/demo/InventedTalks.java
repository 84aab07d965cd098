package org.fabcom.cases.demo;

import module java.base;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.MeetingOutcome;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.diagnosis.demo.Cast;
import org.fabcom.diagnosis.demo.Days;
import org.fabcom.diagnosis.demo.Story;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.people.Organisation;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Said;
import org.fabcom.talk.Subject;
import org.fabcom.talk.Threads;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was said in the threads of the accompaniments, and the meetings that were held and are to come. */
@Component
@Order(82) // after the accompaniments
public final class InventedTalks implements DemoData {

    /** The word for a case in other rooms. */
    public static final String CASE = CaseId.SUBJECT;

    private final Cast cast;
    private final Cases cases;
    private final Threads threads;
    private final Meetings meetings;
    private final Clock clock;

    InventedTalks(Cast cast, Cases cases, Threads threads, Meetings meetings, Clock clock) {
        this.cast = cast;
        this.cases = cases;
        this.threads = threads;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public void fill() {
        var days = new Days(LocalDate.ofInstant(clock.instant(), Story.ZONE));
        var names = cast.names();
        var story = new Story(days);
        for (var it : DemoFile.read("talks.yml", InventedTalk.class))
            story.on(it.day(), it.of() + ", " + it.by(), () -> say(it, names, days));
        for (var it : DemoFile.read("meetings.yml", InventedMeeting.class))
            story.on(said(it), it.of() + ", " + it.title(), () -> meet(it, names.organisation(it.of()), days));
        story.tell();
    }

    private void say(InventedTalk it, Cast.Names names, Days days) {
        var file = file(names.organisation(it.of()), days.day(it.day()));
        var said = threads.say(
                new Subject(CASE, file.id().value()),
                names.person(it.by()),
                days.words(it.words()),
                Boolean.TRUE.equals(it.note()) ? Audience.TEAM : Audience.EVERYONE,
                it.to().stream().map(names::person).collect(Collectors.toSet()),
                Ids.next());
        if (!(said instanceof Said.Posted)) throw new IllegalStateException(said.toString());
    }

    /** The morning after, when nobody wrote it down before. */
    private static int said(InventedMeeting it) {
        return Objects.requireNonNullElse(it.said(), it.day() - 1);
    }

    private void meet(InventedMeeting it, Organisation of, Days days) {
        var file = file(of, days.day(said(it)));
        PartyId mediator = Objects.requireNonNull(file.mediator(), "nobody accompanies");
        var draft = new MeetingDraft(
                new org.fabcom.agenda.meetings.Subject(CASE, file.id().value()),
                it.title(),
                it.note(),
                it.venue(),
                Set.of(of.id(), mediator));
        var asked = it.or().isEmpty()
                ? meetings.plan(draft, it.span(days, it.day()), mediator)
                : meetings.propose(
                        draft,
                        Stream.concat(Stream.of(it.day()), it.or().stream())
                                .map(on -> it.span(days, on))
                                .toList(),
                        mediator);
        if (!(asked instanceof MeetingOutcome.Done)) throw new IllegalStateException(it.title() + ": " + asked);
    }

    /** The accompaniment of this organisation that had begun by then. */
    private Case file(Organisation of, LocalDate day) {
        List<Case> all = cases.of(of.id());
        return all.stream()
                .filter(it -> !LocalDate.ofInstant(it.request().openedAt(), Story.ZONE)
                        .isAfter(day))
                .findFirst()
                .orElseThrow();
    }
}
