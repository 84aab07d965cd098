package org.fabcom.acts.origins;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.ActOrigin;
import org.fabcom.acts.Acts;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Turnout;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The act of a meeting: its day, how long it lasted, where it was and who was invited fill the form. One act a meeting for each
 * mediator, withdrawn ones included, since they can be brought back. Thread-safe.
 */
@Component
public class MeetingActs implements ActOrigin, Meeting.FollowUp {

    private static final String CASE = "accompaniment.case";

    private final Meetings meetings;
    private final Cases cases;
    private final CaseAccess access;
    private final Organisations organisations;
    private final People people;
    private final MeetingHouses houses;
    private final Acts acts;
    private final Sql db;
    private final Clock clock;

    MeetingActs(
            Meetings meetings,
            Cases cases,
            CaseAccess access,
            Organisations organisations,
            People people,
            MeetingHouses houses,
            Acts acts,
            Sql db,
            Clock clock) {
        this.meetings = meetings;
        this.cases = cases;
        this.access = access;
        this.organisations = organisations;
        this.people = people;
        this.houses = houses;
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
        var noted = of(it.id(), me.party());
        if (nobody(it) && noted.isEmpty()) return Optional.empty();
        var file = file(it, me);
        var helped = helped(it, file.orElse(null), me);
        var persons = persons(it, me);
        var form = form(it, span, persons, today)
                .withAll("organisations", helped.stream().map(PartyId::toString).toList());
        var near = new LinkedHashSet<>(me.seats().keySet());
        near.addAll(helped);
        var house = houses.of(it.venue(), near);
        houses.fill(form, it.venue(), house);
        var offered = new LinkedHashSet<>(helped);
        house.ifPresent(offered::add);
        return Optional.of(new Begun(
                noted, form, file.orElse(null), it.id(), offered, helped, Set.copyOf(persons), others(it.id(), me)));
    }

    /** The case that it is about, or that goes on in its stead. */
    private Optional<Case> file(Meeting it, Visitor me) {
        if (!it.subject().kind().equals(CASE)) return Optional.empty();
        return cases.find(new CaseId(it.subject().id())).map(access::goesOn).filter(file -> CaseAccess.staff(me, file));
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

    /** Invited by name, those who accompany apart; only those who came, where somebody said it of each. */
    private Set<PartyId> persons(Meeting it, Visitor me) {
        var staff = Set.copyOf(db.sql("select person from people.role_of where role in ('MEDIATOR', 'COORDINATOR')")
                .list(UUID.class));
        return (it.came().isEmpty() ? it.parties() : it.came())
                .stream()
                        .filter(party -> !party.equals(me.party()) && !staff.contains(party.value()))
                        .filter(party -> people.find(party).isPresent())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Form form(Meeting it, Span span, Set<PartyId> persons, LocalDate today) {
        boolean group = persons.size() > 1;
        var form = ActOrigin.when(span.start().toLocalDate(), span.lasting(), today)
                .with("forme", group ? "collectif" : "individuel")
                .withAll("personnes", persons.stream().map(PartyId::toString).toList());
        return form.with("titre", it.title());
    }

    @Override
    public Optional<LinkView> offer(Meeting it, Visitor me, Page page) {
        if (!me.is(InstanceRole.MEDIATOR) || !it.invites(me) || !it.begun(clock.instant())) return Optional.empty();
        var noted = of(it.id(), me.party());
        if (noted.isPresent())
            return Optional.of(new LinkView(Acts.PATH + "/" + noted.get(), page.t("acts.now.wrote")));
        return nobody(it)
                ? Optional.empty()
                : Optional.of(new LinkView(
                        Address.of(Acts.PATH + "/nouveau").with(name(), it.id()).toString(), page.t("acts.now.write")));
    }

    private static boolean nobody(Meeting it) {
        return it.turnout() == Turnout.EXCUSED || it.turnout() == Turnout.ABSENT;
    }

    /** The others who noted theirs. */
    private Set<PartyId> others(UUID meeting, Visitor me) {
        return db.sql(
                        "select mediator from acts.act where meeting = :meeting and mediator <> :me and withdrawn_at is null")
                .param("meeting", meeting, "me", me.party().value())
                .set((row, n) -> Rows.party(row, "mediator"));
    }

    @Override
    public Optional<Instead> instead(UUID origin, Form form, Visitor me) {
        var absence = Stream.of(Turnout.EXCUSED, Turnout.ABSENT)
                .filter(it -> form.has("venue", it.name()))
                .findFirst();
        absence.ifPresent(it -> meetings.note(origin, it, me.party()));
        return absence.map(it -> new Instead("acts.now.said." + it, "/agenda/rendez-vous/" + origin + "/venue"));
    }

    private Optional<UUID> of(UUID meeting, PartyId mediator) {
        return db.sql("select id from acts.act where meeting = :meeting and mediator = :me order by noted_at limit 1")
                .param("meeting", meeting, "me", mediator.value())
                .optional(UUID.class);
    }

    @Override
    @Transactional
    public Noted note(UUID id, PartyId mediator, Act.Content content, UUID meeting) {
        Objects.requireNonNull(content.meeting(), "meeting");
        db.sql("select pg_advisory_xact_lock(hashtextextended('acts.act.meeting ' || :meeting || :me, 0))")
                .param("meeting", meeting.toString(), "me", mediator.toString())
                .single((row, n) -> 0);
        var known = of(meeting, mediator);
        if (known.isPresent()) return known.get().equals(id) ? Noted.DONE : Noted.BEFORE;
        if (!acts.note(id, mediator, content)) return Noted.NOT_YOURS;
        db.sql("insert into acts.act_compared (act) values (:act) on conflict do nothing")
                .param("act", id)
                .update();
        return Noted.DONE;
    }
}
