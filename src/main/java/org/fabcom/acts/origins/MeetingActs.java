package org.fabcom.acts.origins;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.acts.Act;
import org.fabcom.acts.ActOrigin;
import org.fabcom.acts.Acts;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The act of a meeting: its day, how long it lasted, where it was and who was invited fill the form. One act a meeting for each
 * mediator, withdrawn ones included, since they can be brought back. Thread-safe.
 */
@Component
class MeetingActs implements ActOrigin {

    private static final String CASE = "accompaniment.case";

    private final Meetings meetings;
    private final Cases cases;
    private final Organisations organisations;
    private final People people;
    private final Acts acts;
    private final JdbcClient db;
    private final Clock clock;

    MeetingActs(
            Meetings meetings,
            Cases cases,
            Organisations organisations,
            People people,
            Acts acts,
            JdbcClient db,
            Clock clock) {
        this.meetings = meetings;
        this.cases = cases;
        this.organisations = organisations;
        this.people = people;
        this.acts = acts;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reunion";
    }

    @Override
    public Optional<Begun> begin(UUID origin, Visitor me, LocalDate today) {
        if (!me.is(InstanceRole.MEDIATOR)) return Optional.empty();
        return meetings.find(origin).filter(it -> it.invites(me)).flatMap(it -> begin(it, me, today));
    }

    private Optional<Begun> begin(Meeting it, Visitor me, LocalDate today) {
        var span = it.span();
        if (span == null
                || it.state() != Meeting.State.PLANNED
                || span.startsAt().isAfter(clock.instant())) return Optional.empty();
        var file = file(it, me);
        var helped = helped(it, file.orElse(null), me);
        var persons = persons(it, me);
        var form = form(it, span, persons, today)
                .withAll("organisations", helped.stream().map(PartyId::toString).toList());
        where(it.venue(), helped, me, form);
        return Optional.of(new Begun(
                of(it.id(), me.party()), form, file.orElse(null), it.id(), helped, helped, Set.copyOf(persons)));
    }

    private Optional<Case> file(Meeting it, Visitor me) {
        if (!it.subject().kind().equals(CASE)) return Optional.empty();
        return cases.find(new CaseId(it.subject().id())).filter(file -> CaseAccess.staff(me, file));
    }

    /** Whom the case is for, and the organisations invited but those of the mediator. */
    private Set<PartyId> helped(Meeting it, @Nullable Case file, Visitor me) {
        var helped = new LinkedHashSet<PartyId>();
        if (file != null) helped.add(file.organisation());
        it.parties().stream()
                .filter(party -> !me.seats().containsKey(party))
                .filter(party -> organisations.find(party).isPresent())
                .forEach(helped::add);
        return helped;
    }

    /** Invited by name, those who accompany apart. */
    private Set<PartyId> persons(Meeting it, Visitor me) {
        var staff = Set.copyOf(db.sql("select person from people.role_of where role in ('MEDIATOR', 'COORDINATOR')")
                .query(UUID.class)
                .list());
        return it.parties().stream()
                .filter(party -> !party.equals(me.party()) && !staff.contains(party.value()))
                .filter(party -> people.find(party).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Form form(Meeting it, Span span, Set<PartyId> persons, LocalDate today) {
        boolean group = persons.size() > 1;
        var form = ActOrigin.when(span.start().toLocalDate(), span.lasting(), today)
                .with("forme", group ? "collectif" : "individuel")
                .withAll("personnes", persons.stream().map(PartyId::toString).toList());
        return group ? form.with("titre", it.title()) : form;
    }

    /** In the house whose name stands in the address, else in the commune; a call is at a distance. */
    private void where(Venue venue, Set<PartyId> helped, Visitor me, Form form) {
        if (!venue.inPerson()) {
            form.with("lieu", Act.Place.REMOTE.code());
            return;
        }
        var houses = new LinkedHashSet<>(me.seats().keySet());
        houses.addAll(helped);
        var house = houses.stream()
                .map(organisations::find)
                .flatMap(Optional::stream)
                .filter(it -> stands(it, venue))
                .findFirst();
        if (house.isPresent())
            form.with("lieu", Act.Place.STRUCTURE.code())
                    .with("structure", house.get().id());
        else
            form.with("lieu", Act.Place.ELSEWHERE.code())
                    .with("commune", venue.communeCode())
                    .with("commune-nom", venue.communeName());
    }

    private static boolean stands(Organisation it, Venue venue) {
        return (" " + Fold.words(venue.address()) + " ").contains(" " + Fold.words(it.name()) + " ");
    }

    private Optional<UUID> of(UUID meeting, PartyId mediator) {
        return db.sql("select id from acts.act where meeting = :meeting and mediator = :me order by noted_at limit 1")
                .param("meeting", meeting)
                .param("me", mediator.value())
                .query(UUID.class)
                .optional();
    }

    @Override
    @Transactional
    public Noted note(UUID id, PartyId mediator, Act.Content content, UUID meeting) {
        Objects.requireNonNull(content.meeting(), "meeting");
        db.sql("select pg_advisory_xact_lock(hashtextextended('acts.act.meeting ' || :meeting || :me, 0))")
                .param("meeting", meeting.toString())
                .param("me", mediator.toString())
                .query((row, n) -> 0)
                .single();
        var known = of(meeting, mediator);
        if (known.isPresent()) return known.get().equals(id) ? Noted.DONE : Noted.BEFORE;
        if (!acts.note(id, mediator, content)) return Noted.NOT_YOURS;
        db.sql("insert into acts.act_compared (act) values (:act) on conflict do nothing")
                .param("act", id)
                .update();
        return Noted.DONE;
    }
}
