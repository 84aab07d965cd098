package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.BallotSubject;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.TieRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who has a voice, or carries one, that a vote is announced or open, and what came of it: not in an assembly, where they are. */
@Component
class VoteNotices {

    private static final String TO_COME = "governance.votetocome";
    private static final String OPEN = "governance.voteopen";
    private static final String ENDED = "governance.voteended";

    /** It opens on another day: whoever will have a voice knows of it from now on. */
    record VoteAnnounced(UUID ballot, PartyId by) {}

    /** It was annulled before it opened, and they had been told. */
    record AnnouncedAnnulled(UUID ballot) {}

    /** Voices are taken from now on. */
    record VoteOpened(UUID ballot) {}

    /** It was counted, annulled after it had opened, or its tie was parted. */
    record VoteEnded(UUID ballot, boolean parted) {}

    private final BallotRows rows;
    private final Roll roll;
    private final Bodies bodies;
    private final Electors electors;
    private final ObjectProvider<BallotSubject> subjects;
    private final Notices notices;

    VoteNotices(
            BallotRows rows,
            Roll roll,
            Bodies bodies,
            Electors electors,
            ObjectProvider<BallotSubject> subjects,
            Notices notices) {
        this.rows = rows;
        this.roll = roll;
        this.bodies = bodies;
        this.electors = electors;
        this.subjects = subjects;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(VoteAnnounced event) {
        var ballot = rows.find(event.ballot()).orElseThrow();
        if (ballot.state() != Ballot.State.ANNOUNCED) return;
        var told = electors(ballot);
        told.remove(event.by());
        var args = List.of(ballot.question(), day(ballot.opens()), day(ballot.closes()));
        tell(told, TO_COME, announcing(ballot.id()), path(ballot), args);
    }

    @ApplicationModuleListener
    void on(AnnouncedAnnulled event) {
        var ballot = rows.find(event.ballot()).orElseThrow();
        var told = electors(ballot);
        subjects.stream()
                .filter(it -> it.owns(ballot.id()))
                .flatMap(it -> it.telling(ballot.id()).stream())
                .forEach(told::remove);
        if (told.isEmpty()) return;
        notices.over(told, announcing(ballot.id()));
        tell(
                told,
                ENDED,
                once("ended " + ballot.id()),
                path(ballot) + "#etat",
                List.of(ballot.question(), said(ballot)));
    }

    @ApplicationModuleListener
    void on(VoteOpened event) {
        var ballot = rows.find(event.ballot()).orElseThrow();
        var until = day(ballot.closes());
        var voters = voters(ballot);
        if (!voters.isEmpty()) notices.over(voters, announcing(ballot.id()));
        tell(voters, OPEN, opening(ballot.id()), path(ballot), List.of(ballot.question(), until));
    }

    /** The same to all of the roll, whether they voted or not. */
    @ApplicationModuleListener
    void on(VoteEnded event) {
        var ballot = rows.find(event.ballot()).orElseThrow();
        var told = voters(ballot);
        var body = bodies.find(ballot.body()).orElseThrow();
        subjects.stream()
                .filter(it -> it.owns(ballot.id()))
                .flatMap(it -> it.watching(ballot.id()).stream())
                .filter(it -> !told.contains(it) && bodies.contains(body, it))
                .toList()
                .forEach(told::add);
        var once = once((event.parted() ? "parted " : "ended ") + ballot.id());
        tell(told, ENDED, once, path(ballot) + "#etat", List.of(ballot.question(), said(ballot)));
    }

    private void tell(Set<PartyId> people, String kind, UUID once, String path, List<String> args) {
        notices.tell(people.stream()
                .map(it -> new Telling(it, kind, once, path, args))
                .toList());
    }

    private static String day(Instant moment) {
        return NoticeValue.day(moment.atZone(Days.ZONE).toLocalDate());
    }

    /** Before the roll is frozen: those who would be on it. */
    private Set<PartyId> electors(Ballot ballot) {
        var body = bodies.find(ballot.body()).orElseThrow();
        return electors.on(body, ballot.recordDate()).stream()
                .filter(Elector::entitled)
                .map(Elector::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<PartyId> voters(Ballot ballot) {
        var voters = new LinkedHashSet<PartyId>();
        for (var it : roll.of(ballot.id())) {
            if (!it.entitled()) continue;
            if (it.person() != null) voters.add(it.person());
            if (it.holder() != null) voters.add(it.holder());
        }
        return voters;
    }

    /** The outcome alone: of few secret papers nothing else may be said. */
    private String said(Ballot ballot) {
        var why = ballot.annulledWhy();
        if (why != null) return NoticeValue.words("governance.voteended.annulled", why);
        return said(ballot, rows.result(ballot.id()).orElseThrow());
    }

    private static String said(Ballot ballot, Result it) {
        boolean returned = ballot.rules().tie() == TieRule.RETURN;
        if (it.outcome() == Outcome.TIED && returned) return NoticeValue.words("governance.voteended.returned");
        return it.winners().isEmpty()
                ? NoticeValue.words("governance.outcome.text." + it.outcome())
                : NoticeValue.words("governance.outcome.options." + it.outcome(), String.join(", ", it.winners()));
    }

    /** This person gave all the voices that were waited for: a named vote only, a secret one must leave no hour. */
    void given(UUID ballot, PartyId by) {
        notices.over(List.of(by), opening(ballot));
    }

    /** Nobody's voice is waited for any more. */
    void over(UUID ballot) {
        var told = roll.of(ballot).stream()
                .flatMap(it -> Stream.of(Optional.ofNullable(it.person()), Optional.ofNullable(it.holder())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (!told.isEmpty()) notices.over(told, opening(ballot));
    }

    private static String path(Ballot ballot) {
        return "/agora/votes/" + ballot.id();
    }

    private static UUID announcing(UUID ballot) {
        return once("announced " + ballot);
    }

    private static UUID opening(UUID ballot) {
        return once("open " + ballot);
    }

    private static UUID once(String what) {
        return Ids.named(what);
    }

    @Bean
    static NoticeKinds voteKinds() {
        return NoticeKinds.of(VoteNotices.class)
                .kind(TO_COME, 63)
                .kind(OPEN, 63)
                .kind(ENDED, 63);
    }
}
