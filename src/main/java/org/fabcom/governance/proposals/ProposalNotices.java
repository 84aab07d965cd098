package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those of a body of what is proposed there, each once, in their language. */
@Component
class ProposalNotices {

    private static final String PROPOSED = "agora.proposed";
    private static final String CONSENT = "agora.objecting";
    private static final String ANNULLED = "agora.annulled";
    private static final String OBJECTED = "agora.objected";
    private static final String FROZEN = "agora.frozen";
    static final String AMENDED = "agora.amended";
    static final String REWORDED = "agora.reworded";
    static final String TAKEN = "agora.taken";
    static final String TURNED_DOWN = "agora.turned";

    /** Somebody holds something against it; its author is told. */
    record ObjectionSaid(UUID proposal, PartyId by, Instant at) {}

    /** Was put before the others. */
    record ProposalPublished(UUID proposal) {}

    /** Something came of an amendment, or one was made; whoever did it is not named. */
    record AmendmentNews(String kind, UUID proposal, UUID amendment, PartyId to, Instant at) {}

    /** Its text holds from then on and waits for whoever manages its body. */
    record ProposalFrozen(UUID proposal, PartyId by, Instant at) {}

    /** It was put to the vote: nobody else need do it. */
    record PutToVote(UUID proposal) {}

    /** A round of consent began; objections are heard until then. */
    record ConsentAsked(UUID proposal, Instant closes) {}

    /** The vote on it counts no more; another may be announced. */
    record VoteAnnulled(UUID proposal, UUID ballot, String why) {}

    private final Proposals proposals;
    private final Bodies bodies;
    private final Electors electors;
    private final Notices notices;
    private final People people;
    private final Clock clock;

    ProposalNotices(
            Proposals proposals, Bodies bodies, Electors electors, Notices notices, People people, Clock clock) {
        this.proposals = proposals;
        this.bodies = bodies;
        this.electors = electors;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ProposalPublished event) {
        var it = proposals.find(event.proposal()).orElseThrow();
        var body = bodies.find(it.body()).orElseThrow();
        notices.tell(others(body, it).stream()
                .map(person -> telling(person, PROPOSED, it, "", List.of(it.title(), body.name())))
                .toList());
    }

    @ApplicationModuleListener
    void on(AmendmentNews event) {
        var it = proposals.find(event.proposal()).orElseThrow();
        tell(event.to(), event.kind(), it, event.amendment() + " " + event.at(), List.of(it.title()));
    }

    @ApplicationModuleListener
    void on(ProposalFrozen event) {
        var it = proposals.find(event.proposal()).orElseThrow();
        if (it.state() != Proposal.State.FROZEN) return;
        var body = bodies.find(it.body()).orElseThrow();
        notices.tell(bodies.managers(body).stream()
                .filter(person -> !person.equals(event.by()))
                .map(person -> telling(person, FROZEN, it, event.at().toString(), List.of(it.title(), body.name())))
                .toList());
    }

    @ApplicationModuleListener
    void on(PutToVote event) {
        var it = proposals.find(event.proposal()).orElseThrow();
        settled(bodies.find(it.body()).orElseThrow(), it);
    }

    private void settled(Body body, Proposal it) {
        bodies.managers(body).forEach(person -> notices.over(person, List.of(FROZEN), it.url()));
    }

    @ApplicationModuleListener
    void on(ConsentAsked event) {
        var it = proposals.find(event.proposal()).orElseThrow();
        var body = bodies.find(it.body()).orElseThrow();
        settled(body, it);
        var day = NoticeValue.day(LocalDate.ofInstant(event.closes(), Days.ZONE));
        notices.tell(others(body, it).stream()
                .map(person ->
                        telling(person, CONSENT, it, event.closes().toString(), List.of(it.title(), body.name(), day)))
                .toList());
    }

    @ApplicationModuleListener
    void on(VoteAnnulled event) {
        var it = proposals.find(event.proposal()).orElseThrow();
        tell(it.author(), ANNULLED, it, event.ballot().toString(), List.of(it.title(), event.why()));
    }

    @ApplicationModuleListener
    void on(ObjectionSaid event) {
        var it = proposals.find(event.proposal()).orElseThrow();
        if (it.author().equals(event.by())) return;
        var name = people.names(List.of(event.by())).getOrDefault(event.by(), "");
        tell(it.author(), OBJECTED, it, event.by() + " " + event.at(), List.of(it.title(), name));
    }

    private List<PartyId> others(Body body, Proposal it) {
        return electors.on(body, Days.today(clock)).stream()
                .filter(Elector::there)
                .map(Elector::person)
                .filter(Objects::nonNull)
                .filter(person -> !it.author().equals(person))
                .distinct()
                .toList();
    }

    private void tell(PartyId person, String kind, Proposal it, String once, List<String> args) {
        notices.tell(telling(person, kind, it, once, args));
    }

    private static Telling telling(PartyId person, String kind, Proposal it, String once, List<String> args) {
        var event = Ids.named(kind + " " + it.id() + " " + once);
        return new Telling(person, kind, event, it.url(), args);
    }

    @Bean
    static NoticeKinds proposalKinds() {
        return NoticeKinds.of(ProposalNotices.class)
                .kind(PROPOSED, 60)
                .kind(CONSENT, 61)
                .kind(ANNULLED, 62)
                .kind(FROZEN, 62)
                .kind(AMENDED, 64)
                .kind(REWORDED, 64)
                .kind(TAKEN, 64)
                .kind(TURNED_DOWN, 64)
                .kind(OBJECTED, 67);
    }
}
