package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.MeetingOutcome;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.agenda.openings.Slots.Slot;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a time, moves it, gives it back. Whoever has no account follows a link first: until then the time is nobody’s, so that
 * addresses that are not read take none. Of two who want the same the second is told. Thread-safe.
 */
@Component
class Taking {

    /** Times to come that one person has at once. */
    static final int MOST = 2;

    private final Openings openings;
    private final SlotRequests requests;
    private final Meetings meetings;
    private final SlotLinks links;
    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final When when;
    private final Settings settings;
    private final Clock clock;

    Taking(
            Openings openings,
            SlotRequests requests,
            Meetings meetings,
            SlotLinks links,
            People people,
            Outbox outbox,
            Messages messages,
            When when,
            Settings settings,
            Clock clock) {
        this.openings = openings;
        this.requests = requests;
        this.meetings = meetings;
        this.links = links;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.when = when;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it. */
    enum Answer {
        TAKEN,
        MAILED,
        /** Somebody was faster, or it is not open any more. */
        GONE,
        /** Whoever asks has another meeting then. */
        BUSY,
        /** They have {@link #MOST} to come. */
        ENOUGH,
        /** It has begun, or does not take place. */
        LATE
    }

    record Asked(Answer answer, UUID request) {}

    /** With an account it is theirs at once; without, a letter comes first. */
    @Transactional
    Asked ask(Slot slot, SlotRequest.Who who) {
        var id = requests.insert(slot.opening().id(), who, slot.span().start());
        var request = requests.find(id).orElseThrow();
        if (who.person() != null) return new Asked(take(request, slot), id);
        outbox.put(link(request, slot).toNobodyKnown());
        return new Asked(Answer.MAILED, id);
    }

    /** The link was followed: this time, or another, becomes theirs; what they had is moved. */
    @Transactional
    Answer choose(UUID id, Slot slot) {
        var request = known(requests.lock(id));
        var meeting = request.meeting() == null
                ? null
                : meetings.find(request.meeting()).orElseThrow();
        if (meeting == null || meeting.state() == Meeting.State.CANCELLED) return take(request, slot);
        if (meeting.begun(clock.instant())) return Answer.LATE;
        if (!meeting.organisedBy().equals(slot.opening().mediator())
                || !openings.holds(slot.opening().id())) return Answer.GONE;
        var moved = meetings.move(
                meeting.id(),
                slot.span(),
                slot.opening().draft().venue(),
                request.who().person());
        if (moved instanceof MeetingOutcome.Done) requests.has(id, meeting.id(), slot.opening());
        return answer(moved, slot);
    }

    /** Whoever followed the link reads that address: if it has an account, the time is that account’s. */
    private SlotRequest known(SlotRequest request) {
        if (request.who().person() != null || request.meeting() != null) return request;
        var account = Email.read(request.who().email()).flatMap(people::byEmail);
        account.ifPresent(it -> requests.known(request.id(), it.id()));
        return account.isPresent() ? requests.find(request.id()).orElseThrow() : request;
    }

    @Transactional
    Answer giveBack(UUID id) {
        var request = requests.lock(id);
        if (request.meeting() == null) return Answer.LATE;
        return meetings.cancel(
                                request.meeting(),
                                "",
                                Meeting.Side.GUEST,
                                request.who().person())
                        instanceof MeetingOutcome.Done
                ? Answer.TAKEN
                : Answer.LATE;
    }

    /** An opening goes, and what was taken of it with it: each of them is told. How many they were. */
    @Transactional
    int remove(UUID opening, String reason, PartyId by) {
        openings.remove(opening);
        var booked = requests.booked(opening);
        booked.forEach(it -> meetings.cancel(it, reason, Meeting.Side.TEAM, by));
        return booked.size();
    }

    private Answer take(SlotRequest request, Slot slot) {
        var who = request.who();
        var opening = slot.opening();
        if (!openings.holds(opening.id())) return Answer.GONE;
        if (requests.coming(who) >= MOST) return Answer.ENOUGH;
        var parties = new HashSet<PartyId>();
        if (who.person() != null) parties.add(who.person());
        var draft = new MeetingDraft(
                new Subject(OpeningSubjects.KIND, opening.id()),
                messages.text(Locale.of(language(opening)), "openings.meeting", who.name()),
                opening.draft().note(),
                opening.draft().venue(),
                parties);
        return answer(
                meetings.plan(draft, slot.span(), opening.mediator(), it -> requests.has(request.id(), it, opening)),
                slot);
    }

    private static Answer answer(MeetingOutcome outcome, Slot slot) {
        return switch (outcome) {
            case MeetingOutcome.Done it -> Answer.TAKEN;
            case MeetingOutcome.Busy it -> it.person().equals(slot.opening().mediator()) ? Answer.GONE : Answer.BUSY;
            case MeetingOutcome.Settled it -> Answer.LATE;
            case MeetingOutcome.NotPossible it -> Answer.LATE;
        };
    }

    private String language(OpenHours opening) {
        return people.find(opening.mediator()).map(it -> it.language()).orElse("fr");
    }

    /** Arguments: name, who is there, when, where. */
    private Letter link(SlotRequest to, Slot slot) {
        var who = to.who();
        return Letter.answering(
                who.email(),
                who.name(),
                who.language(),
                "openings.mail.link",
                settings.url(links.path(to.id())),
                who.name(),
                people.name(slot.opening().mediator()).orElse(""),
                when.words(slot.span(), Locale.of(who.language())),
                slot.opening().draft().venue().line());
    }
}
