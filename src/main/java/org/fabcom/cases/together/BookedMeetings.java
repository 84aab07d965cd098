package org.fabcom.cases.together;

import module java.base;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingGuests;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAct;
import org.fabcom.cases.CaseJournal;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times that whoever asked for help took by themselves: with or without their account, they are of the accompaniment. */
@Component
public class BookedMeetings {

    /** One may take a time first and ask for help afterwards. */
    private static final Duration BEFORE = Duration.ofDays(30);

    private static final Set<CaseAct> ENDS = EnumSet.of(CaseAct.CLOSED, CaseAct.REDIRECTED, CaseAct.DROPPED);

    private final Meetings meetings;
    private final List<MeetingGuests> guests;
    private final People people;
    private final CaseJournal journal;

    BookedMeetings(Meetings meetings, List<MeetingGuests> guests, People people, CaseJournal journal) {
        this.journal = journal;
        this.meetings = meetings;
        this.guests = guests;
        this.people = people;
    }

    /** In the order of time; cancelled ones too. */
    public List<Meeting> of(Case it) {
        return taken(it, false, false);
    }

    /** What a private person took for themselves they alone read as theirs; others what was taken for the organisation. */
    List<Meeting> of(Case it, PartyId reader) {
        var asker = asker(it);
        return asker != null && asker.id().equals(reader) ? of(it) : taken(it, false, true);
    }

    /**
     * Those that name nobody, or to which only the name of the organisation or the telephone points: for staff, for they may be about
     * something or of somebody else.
     */
    List<Meeting> perhaps(Case it, PartyId reader) {
        var sure = of(it, reader);
        return Stream.concat(of(it).stream(), taken(it, true, false).stream())
                .filter(one -> sure.stream().noneMatch(known -> known.id().equals(one.id())))
                .distinct()
                .sorted(Comparator.comparing(BookedMeetings::start))
                .toList();
    }

    private List<Meeting> taken(Case it, boolean guessed, boolean named) {
        var request = it.request();
        var asker = asker(it);
        var who = new MeetingGuests.Asker(
                asker == null ? null : asker.id(),
                asker == null ? "" : asker.email().text(),
                people.name(it.organisation()).orElse(""),
                request.contactPhone(),
                guessed,
                named,
                request.openedAt().minus(BEFORE),
                end(it));
        return guests.stream()
                .flatMap(one -> one.taken(who).stream())
                .distinct()
                .flatMap(id -> meetings.find(id).stream())
                .sorted(Comparator.comparing(BookedMeetings::start))
                .toList();
    }

    /** What is taken afterwards is about something else; null while it goes on. */
    private @Nullable Instant end(Case it) {
        return !it.state().ended()
                ? null
                : journal.of(it.id()).stream()
                        .filter(one -> ENDS.contains(one.act()))
                        .map(CaseJournal.Entry::at)
                        .findFirst()
                        .orElse(null);
    }

    private static Instant start(Meeting it) {
        return it.span() == null ? it.createdAt() : it.span().startsAt();
    }

    /** Whoever asked for themselves; null where staff wrote the request down. */
    private @Nullable Person asker(Case it) {
        PartyId by = it.request().openedBy();
        return it.request().contactName().isEmpty() ? people.find(by).orElse(null) : null;
    }
}
