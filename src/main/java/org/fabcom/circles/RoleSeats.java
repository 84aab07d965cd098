package org.fabcom.circles;

import module java.base;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.RightsChange.Act;
import org.fabcom.people.RightsJournal;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Who holds which role: granted by a holder of group management, ended by date or by hand, never taken by following (E55). Thread-safe. */
@Repository
public class RoleSeats {

    /** What rooms above say of how long a role may be held. */
    public interface Terms {

        /** True if nobody may hold this role without a last day. */
        boolean needsEnd(Group role);
    }

    /** Who of an organisation may hold its roles without a seat in it: rooms above keep its register. */
    public interface Heirs {

        /** By name, so many at most. */
        Map<PartyId, String> of(PartyId organisation, int most);

        boolean includes(PartyId organisation, PartyId person);

        /** Those who were in it once and are no more, by name. */
        Map<PartyId, String> former(PartyId organisation);

        /** What tells two of one name apart: « n° 12 »; those without any are left out. */
        Map<PartyId, String> marks(PartyId organisation, Collection<PartyId> persons);

        /** Whoever is suspended is given no role; they keep what they hold. */
        boolean keeps(PartyId organisation, PartyId person);
    }

    /** Where a role is held for a time, its last day lies within so many years. */
    public static final int MOST_YEARS = 6;

    static final String SELECT = """
            select s.id, s.role, s.person, p.name, b.name as granted_by, s.granted_at, s.starts_on, s.ends_on, s.ended_at,
                s.registered
            from circles.group_seat s join people.party_card p on p.id = s.person join people.party_card b on b.id = s.granted_by
            """;

    private final Sql db;
    private final Authorisations authorisations;
    private final Memberships memberships;
    private final Seats sitting;
    private final RightsJournal journal;
    private final GroupRows rows;
    private final List<Terms> terms;
    private final List<Heirs> heirs;
    private final Clock clock;

    RoleSeats(
            Sql db,
            Authorisations authorisations,
            Memberships memberships,
            Seats sitting,
            RightsJournal journal,
            GroupRows rows,
            @Lazy List<Terms> terms,
            @Lazy List<Heirs> heirs,
            Clock clock) {
        this.db = db;
        this.authorisations = authorisations;
        this.memberships = memberships;
        this.sitting = sitting;
        this.journal = journal;
        this.rows = rows;
        this.terms = terms;
        this.heirs = heirs;
        this.clock = clock;
    }

    public Optional<RoleSeat> find(UUID seat) {
        return db.sql(SELECT + " where s.id = :id").param("id", seat).optional(RoleSeat::read);
    }

    /** All that a role ever had, the newest first. */
    public List<RoleSeat> of(GroupId role) {
        return db.sql(SELECT + " where s.role = :role order by s.starts_on desc, s.id desc")
                .param("role", role.value())
                .list(RoleSeat::read);
    }

    /** Who holds each of these roles today, by name. */
    public Map<GroupId, List<RoleSeat>> holding(Collection<GroupId> roles) {
        if (roles.isEmpty()) return Map.of();
        return db
                .sql(SELECT + """
                 where s.role in (:roles) and s.ended_at is null and s.starts_on <= :today
                  and coalesce(s.ends_on, 'infinity') >= :today order by lower(p.name), s.id
                """)
                .param("roles", roles.stream().map(GroupId::value).toList())
                .list(RoleSeat::read)
                .stream()
                .collect(Collectors.groupingBy(RoleSeat::role));
    }

    /**
     * Gives the role to somebody of the house or of its register, until a day or without end. A mandate that began before today, or
     * is over, is written with its true days: it gives no right before it was written; one that is over also to who was there once.
     * Empty when done.
     */
    @Transactional
    public Optional<Refusal> grant(GroupId id, PartyId person, LocalDate from, @Nullable LocalDate until, Visitor me) {
        var role = rows.find(id);
        if (role.isEmpty() || !authorisations.manages(me, role.get())) return Optional.of(Refusal.NOT_ENTITLED);
        var refused = refusal(role.get(), person, from, until);
        return refused.isPresent() ? refused : insert(role.get(), person, from, until, me.party());
    }

    /** What people who decide together chose: nobody is asked who may give it, and a mandate of before gives way to this one. */
    @Transactional
    public Optional<Refusal> elect(GroupId id, PartyId person, LocalDate from, LocalDate until, PartyId by) {
        var role = rows.find(id);
        if (role.isEmpty()) return Optional.of(Refusal.NOT_ENTITLED);
        var refused = refusal(role.get(), person, from, until);
        if (refused.isPresent()) return refused;
        of(id).stream()
                .filter(it -> it.person().equals(person) && it.endedAt() == null)
                .forEach(it -> end(it, role.get(), by));
        return insert(role.get(), person, from, until, by);
    }

    private Optional<Refusal> refusal(Group role, PartyId person, LocalDate from, @Nullable LocalDate until) {
        var today = Days.today(clock);
        if (role.kind() != GroupKind.ROLE) return Optional.of(Refusal.NOT_FOR_ROLES);
        if (role.closed()) return Optional.of(Refusal.CLOSED);
        boolean term = needsEnd(role);
        if (from.isBefore(today) && !term) return Optional.of(Refusal.DATES);
        if (until != null && until.isBefore(from)) return Optional.of(Refusal.DATES);
        if (term && until == null) return Optional.of(Refusal.ENDLESS);
        if (term && until != null && until.isAfter(from.plusYears(MOST_YEARS))) return Optional.of(Refusal.TOO_FAR);
        boolean there = memberships.ofTheHouse(role, person)
                || registers(role, (it, house) -> it.includes(house, person))
                || until != null
                        && until.isBefore(today)
                        && registers(role, (it, house) -> former(house).containsKey(person));
        return there ? Optional.empty() : Optional.of(Refusal.NOT_OF_THE_HOUSE);
    }

    private Optional<Refusal> insert(
            Group role, PartyId person, LocalDate from, @Nullable LocalDate until, PartyId by) {
        var today = Days.today(clock);
        expire(role.id());
        boolean given = rows.seat(
                role.id(), person, from, until, !memberships.ofTheHouse(role, person), today, clock.instant(), by);
        if (!given) return Optional.of(Refusal.ALREADY);
        journal.add(
                Act.GROUP_SEAT_GRANTED,
                by,
                person,
                role.organisation(),
                role.id().value(),
                from.equals(today) ? "" : from.toString(),
                until == null ? "" : until.toString());
        return Optional.empty();
    }

    /** Those of its register who may hold a role of the organisation, by name. */
    public Map<PartyId, String> heirs(PartyId organisation, int most) {
        var names = new LinkedHashMap<PartyId, String>();
        heirs.forEach(it -> names.putAll(it.of(organisation, most)));
        return names;
    }

    /** Those who sat in it or were in its register once, by name: what they held is history. */
    public Map<PartyId, String> former(PartyId organisation) {
        var names = new LinkedHashMap<>(sitting.former(organisation));
        heirs.forEach(it -> names.putAll(it.former(organisation)));
        return names;
    }

    private boolean registers(Group role, BiPredicate<Heirs, PartyId> asked) {
        var house = role.organisation();
        return house != null && heirs.stream().anyMatch(it -> asked.test(it, house));
    }

    /** What its register says of people, to tell two of one name apart. */
    public Map<PartyId, String> marks(PartyId organisation, Collection<PartyId> persons) {
        var marks = new LinkedHashMap<PartyId, String>();
        heirs.forEach(it -> marks.putAll(it.marks(organisation, persons)));
        return marks;
    }

    /** True while the organisation’s register or a seat in it keeps the role. */
    boolean keeps(RoleSeat it, Group role) {
        return memberships.ofTheHouse(role, it.person())
                || registers(role, (one, house) -> one.keeps(house, it.person()));
    }

    /** True where rooms above want a last day of whoever holds this role. */
    public boolean needsEnd(Group role) {
        return terms.stream().anyMatch(it -> it.needsEnd(role));
    }

    /** A seat without end is held from today until a day: the one before ends, so that both stay written. */
    @Transactional
    public Optional<Refusal> limit(UUID id, LocalDate until, Visitor me) {
        var seat = find(id).filter(it -> it.endsOn() == null && it.endedAt() == null);
        var role = seat.flatMap(it -> rows.find(it.role()));
        if (seat.isEmpty() || role.isEmpty()) return Optional.of(Refusal.ALREADY);
        if (!authorisations.may(me, Right.GROUP_MANAGEMENT, role.get())) return Optional.of(Refusal.NOT_ENTITLED);
        if (!end(seat.get(), role.get(), me.party())) return Optional.of(Refusal.ALREADY);
        var today = Days.today(clock);
        var from = seat.get().startsOn().isAfter(today) ? seat.get().startsOn() : today;
        var refused = grant(role.get().id(), seat.get().person(), from, until, me);
        if (refused.isPresent())
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return refused;
    }

    /** Ends it now: oneself, or a holder of group management. */
    @Transactional
    public Optional<Refusal> end(UUID id, Visitor me) {
        var seat = find(id);
        var role = seat.flatMap(it -> rows.find(it.role()));
        if (seat.isEmpty() || role.isEmpty()) return Optional.of(Refusal.NOT_ENTITLED);
        if (!me.party().equals(seat.get().person()) && !authorisations.may(me, Right.GROUP_MANAGEMENT, role.get()))
            return Optional.of(Refusal.NOT_ENTITLED);
        if (seat.get().over(Days.today(clock))) return Optional.of(Refusal.ALREADY);
        return end(seat.get(), role.get(), me.party()) ? Optional.empty() : Optional.of(Refusal.ALREADY);
    }

    /** In the caller's transaction, whoever asks. False if it was ended meanwhile. @param by null: no register keeps its holder */
    boolean end(RoleSeat seat, Group role, @Nullable PartyId by) {
        var giver = db.sql("""
                update circles.group_seat set ended_at = :now, ended_by = :by where id = :id and ended_at is null returning granted_by
                """)
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .param("id", seat.id())
                .optional(UUID.class);
        if (giver.isEmpty()) return false;
        var act = by == null
                ? Act.GROUP_SEAT_EXPIRED
                : by.equals(seat.person()) ? Act.GROUP_SEAT_LEFT : Act.GROUP_SEAT_ENDED;
        var who = by == null ? new PartyId(giver.get()) : by;
        var day = by == null ? Days.today(clock).toString() : "";
        journal.add(act, who, seat.person(), role.organisation(), role.id().value(), "", day);
        return true;
    }

    /** Those whose last day has passed are written down as ended, by whoever gave them: it was so agreed. */
    @Transactional
    public int expire() {
        return expire(null);
    }

    private int expire(@Nullable GroupId role) {
        var over = rows.over(role, Days.today(clock), clock.instant());
        for (var it : over)
            journal.add(
                    Act.GROUP_SEAT_EXPIRED,
                    it.by(),
                    it.person(),
                    it.organisation(),
                    it.role().value(),
                    "",
                    it.last().toString());
        return over.size();
    }
}
