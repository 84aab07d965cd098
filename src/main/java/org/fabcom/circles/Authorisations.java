package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.kernel.counts.Existence;
import org.fabcom.kernel.counts.Existences;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * May this visitor act for this party? One question for persons (themselves), organisations (their managers, and roles that lie
 * directly in them) and groups (roles above them): following or belonging never entitles (E55–E57). Asked anew each time, so a
 * seat that ended this morning is of no use this morning. Whoever is asleep acts for themselves only. Thread-safe.
 */
@Repository
public class Authorisations implements Existence {

    /** The roles that {@code :me} holds today and that carry {@code :right}: « » for any role, « * » for any with a right. */
    private static final String HELD = """
            with held as (
                select r.id, r.parent, r.organisation from circles.group_seat s join circles.groups r on r.id = s.role
                where s.person = :me and s.ended_at is null and s.starts_on <= :today and coalesce(s.ends_on, 'infinity') >= :today
                  and r.closed_at is null and (:right = '' or :right = any (r.rights) or :right = '*' and cardinality(r.rights) > 0)
            ), ruled as (
                select g.id, g.name, g.party, g.closed_at from held h join circles.groups g on
                    case when h.parent is null then g.organisation is not distinct from h.organisation
                    else g.id in (select descendant from circles.group_ancestry where ancestor = h.parent) end
            )
            """;

    private static final Set<Right> STEWARD = Set.of(Right.INVITATION, Right.GROUP_MANAGEMENT);

    private static final Set<InstanceRole> COORDINATION =
            EnumSet.of(InstanceRole.COORDINATOR, InstanceRole.ADMINISTRATOR);

    private final Sql db;
    private final Seats seats;
    private final Rights rights;

    Authorisations(Sql db, Seats seats, Rights rights) {
        this.db = db;
        this.seats = seats;
        this.rights = rights;
    }

    /** True if the visitor has this right for the person, the organisation or the group that this party is. */
    public boolean may(Visitor visitor, Right right, PartyId party) {
        if (!visitor.signedIn()) return false;
        if (visitor.asleep()) return visitor.party().equals(party);
        return visitor.party().equals(party)
                || seated(visitor, right, party)
                || asking(visitor, right, HELD + """
                        select exists (select from held where parent is null and organisation = :party)
                            or exists (select from ruled where party = :party and closed_at is null)
                        """)
                        .param("party", party.value())
                        .single(Boolean.class);
    }

    /** The same for a group, be it a party or not. Who manages may still do so when it is closed, to open it again. */
    public boolean may(Visitor visitor, Right right, Group group) {
        if (!visitor.signedIn() || visitor.asleep()) return false;
        if (group.closed() && right != Right.GROUP_MANAGEMENT) return false;
        return STEWARD.contains(right) && steward(visitor, group.organisation())
                || asking(visitor, right, HELD + "select exists (select from ruled where id = :group)")
                        .param("group", group.id().value())
                        .single(Boolean.class);
    }

    /** The same for group management, and so it stays until the caller's transaction ends: whoever takes it away waits. */
    boolean manages(Visitor visitor, Group group) {
        if (!may(visitor, Right.GROUP_MANAGEMENT, group)) return false;
        var organisation = group.organisation();
        boolean steward = organisation == null
                ? rights.holds(visitor.party(), COORDINATION)
                : seats.manages(organisation, visitor.party());
        return steward
                || !asking(visitor, Right.GROUP_MANAGEMENT, """
                        select s.id from circles.group_seat s join circles.groups r on r.id = s.role
                        where s.person = :me and s.ended_at is null and s.starts_on <= :today
                          and coalesce(s.ends_on, 'infinity') >= :today and r.closed_at is null and :right = any (r.rights)
                          and case when r.parent is null then r.organisation is not distinct from cast(:organisation as uuid)
                            else r.parent in (select ancestor from circles.group_ancestry where descendant = :group) end
                        order by s.id for share of s, r
                        """)
                        .param("organisation", house(group), java.sql.Types.OTHER)
                        .param("group", group.id().value())
                        .list(UUID.class)
                        .isEmpty();
    }

    /**
     * The same for a place in a house: a circle, or null for what lies directly in the organisation, or in the community when
     * that is null too.
     */
    public boolean may(Visitor visitor, Right right, @Nullable PartyId organisation, @Nullable Group circle) {
        if (circle != null) return may(visitor, right, circle);
        if (!visitor.signedIn() || visitor.asleep()) return false;
        return STEWARD.contains(right) && steward(visitor, organisation)
                || asking(visitor, right, HELD + """
                        select exists (select from held
                            where parent is null and organisation is not distinct from cast(:organisation as uuid))
                        """)
                        .param("organisation", organisation == null ? null : organisation.value(), java.sql.Types.OTHER)
                        .single(Boolean.class);
    }

    /** All for whom the visitor may do this: themselves first, then organisations, then groups, each by name. */
    public List<Represented> parties(Visitor visitor, Right right) {
        if (!visitor.signedIn()) return List.of();
        return AskedOnce.of(List.of("circles.parties", visitor, right), () -> asked(visitor, right));
    }

    @Override
    public String exists() {
        return "select from circles.group_seat where person = any (:parties) and ended_at is null";
    }

    private List<Represented> asked(Visitor visitor, Right right) {
        var all = new ArrayList<Represented>();
        all.add(new Represented(visitor.party(), visitor.name(), Represented.Kind.PERSON));
        if (visitor.asleep()) return List.copyOf(all);
        var seated = visitor.seats().keySet().stream()
                .filter(it -> seated(visitor, right, it))
                .map(PartyId::value)
                .toList();
        if (seated.isEmpty() && Existences.none(Authorisations.class, visitor.party())) return List.copyOf(all);
        asking(visitor, right, HELD + """
                select p.id, p.name, p.kind from people.party_card p
                where p.id in (:seated)
                   or p.id in (select organisation from held where parent is null)
                   or p.id in (select party from ruled where closed_at is null)
                order by array_position(array['ORGANISATION', 'GROUP'], p.kind), lower(p.name), p.id
                """)
                .param("seated", seated.isEmpty() ? List.of(new UUID(0, 0)) : seated)
                .query(row -> {
                    all.add(new Represented(
                            new PartyId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            Represented.Kind.valueOf(row.getString("kind"))));
                });
        return List.copyOf(all);
    }

    /** Who looks after all groups of a house without holding a role: its managers; for the community, the coordination. */
    public boolean steward(Visitor visitor, @Nullable PartyId organisation) {
        return organisation == null
                ? visitor.is(InstanceRole.COORDINATOR) || visitor.is(InstanceRole.ADMINISTRATOR)
                : visitor.sits(organisation, Seat.MANAGER);
    }

    /** Who may do what for the group today, and through which role: right by right, by name. */
    public List<Holder> holders(Group group) {
        return db.sql("""
                select t.right, s.person, p.name, r.id as role, r.name as role_name, c.name as circle, s.ends_on
                from circles.groups r
                cross join lateral unnest(r.rights) as t("right")
                join circles.group_seat s on s.role = r.id
                join people.party_card p on p.id = s.person
                left join circles.groups c on c.id = r.parent
                where s.ended_at is null and s.starts_on <= :today and coalesce(s.ends_on, 'infinity') >= :today
                  and r.closed_at is null
                  and case when r.parent is null then r.organisation is not distinct from cast(:organisation as uuid)
                    else r.parent in (select ancestor from circles.group_ancestry where descendant = :group) end
                order by t.right, lower(p.name), s.person
                """)
                .param("organisation", house(group), java.sql.Types.OTHER)
                .param("group", group.id().value())
                .list((row, n) -> new Holder(
                        Right.valueOf(row.getString("right")),
                        new PartyId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        new GroupId(row.getObject("role", UUID.class)),
                        row.getString("role_name"),
                        row.getString("circle"),
                        row.getObject("ends_on", java.time.LocalDate.class)));
    }

    private static @Nullable UUID house(Group group) {
        var organisation = group.organisation();
        return organisation == null ? null : organisation.value();
    }

    /** The groups over which the visitor holds any right through a role, asked at once. */
    public Set<GroupId> entitled(Visitor visitor) {
        return ruled(visitor, "*");
    }

    /** The groups that lie in the circle of a role of theirs, be there a right in it or not. */
    Set<GroupId> ruled(Visitor visitor) {
        return ruled(visitor, "");
    }

    private Set<GroupId> ruled(Visitor visitor, String right) {
        var ids = new HashSet<GroupId>();
        if (!visitor.signedIn() || visitor.asleep()) return ids;
        db.sql(HELD + "select id from ruled")
                .param("me", visitor.party().value(), "right", right)
                .query(row -> {
                    ids.add(new GroupId(row.getObject("id", UUID.class)));
                });
        return ids;
    }

    /** A referent speaks for the organisation; its money is the managers', unless a role with the wallet right says otherwise. */
    private static boolean seated(Visitor visitor, Right right, PartyId organisation) {
        return visitor.sits(organisation, right == Right.PROJECT ? Seat.REFERENT : Seat.MANAGER);
    }

    private Sql.Statement asking(Visitor visitor, Right right, String sql) {
        return db.sql(sql).param("me", visitor.party().value(), "right", right.name());
    }
}
