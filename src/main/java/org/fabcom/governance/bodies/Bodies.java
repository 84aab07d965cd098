package org.fabcom.governance.bodies;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.people.Rights;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who decide together: found, opened, and who may do what in them. Thread-safe. */
@Repository
public class Bodies {

    private static final String THEIRS =
            "(b.circle = any (:circles) or b.circle is null and b.organisation = any (:houses))";

    private static final String SELECT = """
            select b.id, b.organisation, b.circle, coalesce(g.name, p.name, '') as name
            from governance.body b left join people.party_card p on p.id = b.organisation
            left join circles.group_card g on g.id = b.circle
            """;

    private final Sql db;
    private final Authorisations authorisations;
    private final Memberships memberships;
    private final Groups groups;
    private final Electors electors;
    private final Rights rights;
    private final Seats seats;
    private final Clock clock;

    Bodies(
            Sql db,
            Authorisations authorisations,
            Memberships memberships,
            Groups groups,
            Electors electors,
            Rights rights,
            Seats seats,
            Clock clock) {
        this.db = db;
        this.authorisations = authorisations;
        this.memberships = memberships;
        this.groups = groups;
        this.electors = electors;
        this.rights = rights;
        this.seats = seats;
        this.clock = clock;
    }

    public Optional<Body> find(UUID id) {
        return db.sql(SELECT + "where b.id = :id").param("id", id).optional(Bodies::read);
    }

    /** The whole organisation, if it decides here. */
    public Optional<Body> of(PartyId organisation) {
        return db.sql(SELECT + "where b.organisation = :organisation and b.circle is null")
                .param("organisation", organisation.value())
                .optional(Bodies::read);
    }

    public Optional<Body> of(GroupId circle) {
        return db.sql(SELECT + "where b.circle = :circle")
                .param("circle", circle.value())
                .optional(Bodies::read);
    }

    /** The body of an organisation, opened now if it was not: the caller has asked {@link #mayOpen(Visitor, PartyId)}. */
    @Transactional
    public Body open(PartyId organisation, PartyId by) {
        insert(organisation, null, by);
        return of(organisation).orElseThrow();
    }

    /** The same of a circle, of an organisation or of the community. */
    @Transactional
    public Body open(GroupId circle, PartyId by) {
        var group = groups.find(circle).orElseThrow();
        insert(group.organisation(), circle, by);
        return of(circle).orElseThrow();
    }

    boolean mayOpen(Visitor me, PartyId organisation) {
        return authorisations.steward(me, organisation);
    }

    boolean mayOpen(Visitor me, GroupId circle) {
        return groups.find(circle)
                .filter(it -> authorisations.may(me, Right.GROUP_MANAGEMENT, it))
                .isPresent();
    }

    /** Says its rules, opens its ballots, convenes it. */
    public boolean mayManage(Visitor me, Body body) {
        var circle = body.circle();
        return circle == null ? mayOpen(me, body.house()) : mayOpen(me, circle);
    }

    /** Reads what is decided there and takes part in the talk: people of the organisation or of its register, of the circle. */
    public boolean belongs(Visitor me, Body body) {
        if (!me.signedIn()) return false;
        var circle = body.circle();
        if (circle != null) return memberships.belongs(me.party(), circle) || mayOpen(me, circle);
        return me.seatIn(body.house()).isPresent() || electors.member(body, me.party());
    }

    /** The same of somebody who is not there now: whether they are still one of them, or manage it without being one. */
    public boolean contains(Body body, PartyId person) {
        var circle = body.circle();
        if (circle == null) return electors.member(body, person) || electors.seated(body, person);
        return memberships.belongs(person, circle) || mayOpen(there(person), circle);
    }

    /** Who manages it: of an organisation its managers, of a circle those of it who may. */
    public List<PartyId> managers(Body body) {
        var circle = body.circle();
        if (circle == null)
            return seats.in(body.house()).stream()
                    .filter(it -> it.seat().atLeast(Seat.MANAGER))
                    .map(SeatHolder::person)
                    .toList();
        return memberships.in(circle, Days.today(clock)).stream()
                .map(it -> it.person())
                .filter(it -> mayOpen(there(it), circle))
                .toList();
    }

    private Visitor there(PartyId person) {
        return new Visitor(person, "", rights.rolesOf(person), seats.of(person), null);
    }

    public Map<UUID, String> names(UUID... some) {
        return db.sql(SELECT + "where b.id = any (:some)").param("some", some).list(Bodies::read).stream()
                .collect(Collectors.toMap(Body::id, Body::name));
    }

    /** In no particular order. */
    public List<Body> all() {
        return db.sql(SELECT).list(Bodies::read);
    }

    /** Those in which somebody takes part, by name: where they have a seat, are in the register, or in the circle. */
    public List<Body> of(Visitor me) {
        if (!me.signedIn()) return List.of();
        return AskedOnce.of(List.of("governance.bodies", me), () -> asked(me));
    }

    private List<Body> asked(Visitor me) {
        return ofTheirs(SELECT + "where " + THEIRS + " order by people.sorted(coalesce(g.name, p.name, '')), b.id", me)
                .list(Bodies::read);
    }

    /** Asks with {@code :bodies} for the ids of theirs, without asking for these first. */
    Sql.Statement ofTheirs(String sql, Visitor me) {
        var houses = Stream.concat(me.seats().keySet().stream(), electors.houses(me.party()).stream());
        return db.sql(sql.replace(":bodies", "array(select b.id from governance.body b where " + THEIRS + ")"))
                .param("circles", ids(memberships.of(me.party()).stream().map(GroupId::value)))
                .param("houses", ids(houses.map(PartyId::value)));
    }

    private static UUID[] ids(Stream<UUID> all) {
        return all.toArray(UUID[]::new);
    }

    private void insert(@Nullable PartyId organisation, @Nullable GroupId circle, PartyId by) {
        db.sql("insert into governance.body (id, organisation, circle, opened_by, opened_at)"
                        + " values (:id, :organisation, :circle, :by, :now) on conflict do nothing")
                .param("id", Ids.next())
                .param("organisation", Rows.value(organisation), java.sql.Types.OTHER)
                .param("circle", circle == null ? null : circle.value(), java.sql.Types.OTHER)
                .param("by", by.value())
                .update();
    }

    private static Body read(ResultSet row, int n) throws SQLException {
        var circle = Rows.idIfAny(row, "circle");
        return new Body(
                Rows.id(row, "id"),
                Rows.partyIfAny(row, "organisation"),
                circle == null ? null : new GroupId(circle),
                row.getString("name"));
    }
}
