package org.fabcom.people;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The seats people hold in organisations: given, changed, left, taken away, each time journalled. One manager always stays. */
@Repository
public class Seats {

    /** A person no longer sits in an organisation; told within the transaction, so that what hung on the seat goes with it. */
    public record Lost(PartyId organisation, PartyId person, PartyId by) {}

    private static final Duration UNDO = Duration.ofMinutes(10);

    private final Sql db;
    private final RightsJournal journal;
    private final KnownVisitors known;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Seats(Sql db, RightsJournal journal, KnownVisitors known, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.journal = journal;
        this.known = known;
        this.clock = clock;
        this.events = events;
    }

    /** All seats of a person. */
    public Map<PartyId, Seat> of(PartyId person) {
        return db.sql("select organisation, seat from people.seat where person = :person")
                .param("person", person.value())
                .map(row -> new PartyId(row.getObject(1, UUID.class)), row -> Seat.valueOf(row.getString(2)));
    }

    /** Who sits in the organisation, managers first. */
    public List<SeatHolder> in(PartyId organisation) {
        return db.sql("""
                select s.person, p.name, s.seat, g.name as granted_by, s.granted_at
                from people.seat s
                join people.party p on p.id = s.person
                join people.party g on g.id = s.granted_by
                where s.organisation = :organisation
                order by array_position(array['MANAGER', 'REFERENT', 'MEMBER'], s.seat), people.sorted(p.name), p.id
                """).param("organisation", organisation.value()).list(Seats::read);
    }

    /** How many sit there. */
    public long count(PartyId organisation) {
        return db.sql("select count(*) from people.seat where organisation = :organisation")
                .param("organisation", organisation.value())
                .single(Long.class);
    }

    /** Who sat there once and does no more, by name. */
    public Map<PartyId, String> former(PartyId organisation) {
        return db.sql("""
                select distinct p.id, p.name, people.sorted(p.name) from people.rights_change c join people.party p on p.id = c.subject
                join people.person q on q.id = p.id and q.erased_at is null
                where c.organisation = :organisation and c.act = 'SEAT_GRANTED' and not exists (select from people.seat s
                    where s.organisation = c.organisation and s.person = c.subject) order by people.sorted(p.name), p.id
                """)
                .param("organisation", organisation.value())
                .map(row -> new PartyId(row.getObject(1, UUID.class)), row -> row.getString(2));
    }

    /** Who speaks for the organisation: its referents and managers, managers first. */
    public List<PartyId> referents(PartyId organisation) {
        return in(organisation).stream()
                .filter(it -> it.seat().atLeast(Seat.REFERENT))
                .map(SeatHolder::person)
                .toList();
    }

    /** Gives a first seat, or a better or lesser one. */
    @Transactional
    public RightsOutcome grant(PartyId organisation, PartyId person, Seat seat, PartyId by) {
        lock(organisation);
        var held = held(organisation, person);
        if (held.isPresent() && held.get() == seat) return RightsOutcome.ALREADY;
        if (held.isPresent() && held.get() == Seat.MANAGER && alone(organisation)) return RightsOutcome.LAST_ONE;
        db.sql("""
                insert into people.seat (organisation, person, seat, granted_by, granted_at)
                values (:organisation, :person, :seat, :by, :now)
                on conflict (organisation, person)
                do update set seat = excluded.seat, granted_by = excluded.granted_by, granted_at = excluded.granted_at
                """)
                .param("organisation", organisation.value())
                .param("person", person.value())
                .param("seat", seat.name())
                .param("by", by.value())
                .update();
        var act = held.isPresent() ? RightsChange.Act.SEAT_CHANGED : RightsChange.Act.SEAT_GRANTED;
        journal.add(act, by, person, organisation, held.map(Seat::name).orElse(""), seat.name());
        known.forget(person);
        return RightsOutcome.DONE;
    }

    /** The same by somebody who still may at this moment: a manager of the organisation, or an administrator. */
    @Transactional
    public RightsOutcome grantAsManager(PartyId organisation, PartyId person, Seat seat, PartyId by) {
        lock(organisation);
        return mayStill(organisation, by) ? grant(organisation, person, seat, by) : RightsOutcome.NO_LONGER;
    }

    /** The same. */
    @Transactional
    public RightsOutcome removeAsManager(PartyId organisation, PartyId person, PartyId by) {
        lock(organisation);
        return mayStill(organisation, by) ? remove(organisation, person, by) : RightsOutcome.NO_LONGER;
    }

    /** Whether somebody manages it at this moment, and so it stays until the caller's transaction ends. */
    public boolean manages(PartyId organisation, PartyId person) {
        lock(organisation);
        return held(organisation, person).filter(it -> it == Seat.MANAGER).isPresent();
    }

    private boolean mayStill(PartyId organisation, PartyId by) {
        return held(organisation, by).filter(it -> it == Seat.MANAGER).isPresent()
                || db.sql(
                                "select exists (select from people.instance_role where person = :by and role = 'ADMINISTRATOR')")
                        .param("by", by.value())
                        .single(Boolean.class);
    }

    /** Takes the seat away; when the person does it, they leave. */
    @Transactional
    public RightsOutcome remove(PartyId organisation, PartyId person, PartyId by) {
        lock(organisation);
        var held = held(organisation, person);
        if (held.isEmpty()) return RightsOutcome.ALREADY;
        if (held.get() == Seat.MANAGER && alone(organisation)) return RightsOutcome.LAST_ONE;
        var act = by.equals(person) ? RightsChange.Act.SEAT_LEFT : RightsChange.Act.SEAT_REMOVED;
        vacate(organisation, person, held.get(), act, by);
        known.forget(person);
        return RightsOutcome.DONE;
    }

    /**
     * The same also for the last manager, where staff decide who answers for the organisation; the base refuses if people would
     * stay behind without a manager.
     */
    @Transactional
    public void setAside(PartyId organisation, PartyId person, PartyId by) {
        lock(organisation);
        held(organisation, person).ifPresent(it -> vacate(organisation, person, it, RightsChange.Act.SEAT_REMOVED, by));
        known.forget(person);
    }

    private void vacate(PartyId organisation, PartyId person, Seat held, RightsChange.Act act, PartyId by) {
        events.publishEvent(new Lost(organisation, person, by));
        db.sql("delete from people.seat where organisation = :organisation and person = :person")
                .param("organisation", organisation.value(), "person", person.value())
                .update();
        journal.add(act, by, person, organisation, held.name(), "");
    }

    /**
     * Takes back a removal or a leaving of the last minutes. {@code by} the person themselves only if they left; by another
     * only if they were removed.
     */
    @Transactional
    public RightsOutcome restore(PartyId organisation, PartyId person, PartyId by) {
        var lost = journal.lastLoss(organisation, person, clock.instant().minus(UNDO));
        boolean left = by.equals(person);
        if (lost.isEmpty() || left != (lost.get().act() == RightsChange.Act.SEAT_LEFT)) return RightsOutcome.ALREADY;
        return grant(organisation, person, Seat.valueOf(lost.get().was()), by);
    }

    /** The person leaves for good, all seats at once; the base refuses if people would stay behind without a manager. */
    @Transactional
    void vacate(PartyId person) {
        of(person).forEach((organisation, seat) -> {
            lock(organisation);
            vacate(organisation, person, seat, RightsChange.Act.SEAT_LEFT, person);
        });
        known.forget(person);
    }

    /** One change of seats at a time in an organisation, so that two managers can't both leave. */
    private void lock(PartyId organisation) {
        db.sql("select id from people.organisation where id = :id for update")
                .param("id", organisation.value())
                .single(UUID.class);
    }

    private Optional<Seat> held(PartyId organisation, PartyId person) {
        return db.sql("select seat from people.seat where organisation = :organisation and person = :person")
                .param("organisation", organisation.value(), "person", person.value())
                .optional((row, n) -> Seat.valueOf(row.getString(1)));
    }

    private boolean alone(PartyId organisation) {
        return db.sql("select count(*) from people.seat where organisation = :id and seat = 'MANAGER'")
                        .param("id", organisation.value())
                        .single(Integer.class)
                <= 1;
    }

    private static SeatHolder read(ResultSet row, int n) throws SQLException {
        return new SeatHolder(
                new PartyId(row.getObject("person", UUID.class)),
                row.getString("name"),
                Seat.valueOf(row.getString("seat")),
                row.getString("granted_by"),
                Times.read(row, "granted_at"));
    }
}
