package org.fabcom.cases.together;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.RoleHolder;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.talk.Audience;
import org.fabcom.talk.MessagePosted;
import org.fabcom.talk.Participant;
import org.fabcom.talk.Subject;
import org.fabcom.talk.ThreadSubject;
import org.springframework.stereotype.Component;

/** The thread of a case. Its mediator and the coordinators are the team; a word of the organisation reopens what had ended. */
@Component
record CaseThread(Cases cases, People people, Seats seats, org.fabcom.people.Rights roles, Sql db, CaseAccess access)
        implements ThreadSubject {

    static final String KIND = CaseId.SUBJECT;

    static Subject of(Case it) {
        return new Subject(KIND, it.id().value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<ThreadSubject.Rights> rights(UUID id, Visitor visitor) {
        return cases.find(new CaseId(id))
                .filter(it -> access.reads(visitor, it))
                .map(it -> {
                    boolean team = access.works(visitor, it);
                    return new ThreadSubject.Rights(!it.merged(), team, null);
                });
    }

    @Override
    public Optional<About> about(UUID id) {
        return cases.find(new CaseId(id))
                .map(it -> new About(people.name(it.organisation()).orElse("?"), it.url()));
    }

    /** The people of the organisation, and the mediator; the coordinators as long as nobody accompanies. */
    @Override
    public List<Participant> participants(UUID id) {
        var found = cases.find(new CaseId(id));
        if (found.isEmpty()) return List.of();
        var mediator = found.get().mediator();
        var participants = new ArrayList<Participant>();
        if (mediator != null) participants.add(new Participant(mediator, true));
        else
            roles.holders(InstanceRole.COORDINATOR).stream()
                    .map(RoleHolder::person)
                    .forEach(it -> participants.add(new Participant(it, true)));
        seats.in(found.get().organisation()).stream()
                .map(SeatHolder::person)
                .filter(it ->
                        participants.stream().noneMatch(one -> one.person().equals(it)))
                .forEach(it -> participants.add(new Participant(it, false)));
        return participants;
    }

    @Override
    public Set<UUID> existing(Collection<UUID> ids) {
        return new HashSet<>(db.sql("select id from cases.case_file where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .list(UUID.class));
    }

    @Override
    public void said(MessagePosted message) {
        var id = new CaseId(message.subject().id());
        cases.heard(id, message.at());
        var it = cases.find(id);
        boolean own = it.isPresent()
                && seats.of(message.author()).containsKey(it.get().organisation());
        if (own && message.audience() == Audience.EVERYONE && it.get().state().ended())
            cases.decide(id, message.author(), now -> now.reopen(""));
    }
}
