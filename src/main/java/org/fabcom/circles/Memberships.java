package org.fabcom.circles;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.kernel.counts.Existence;
import org.fabcom.kernel.counts.Existences;
import org.fabcom.people.RightsChange.Act;
import org.fabcom.people.RightsJournal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to which group: those added themselves, those who hold a role, and the members of all that lies in it (E54).
 * Only the first is stored; joining a child touches nothing elsewhere. Thread-safe.
 */
@Repository
public class Memberships implements Existence {

    /** Whoever belongs to a group by themselves or by a role they hold today. */
    private static final String OWN = """
            with own as (
                select grp, person, added_at from circles.group_member
                union all
                select s.role, s.person, s.granted_at from circles.group_seat s
                where s.ended_at is null and s.starts_on <= :today and coalesce(s.ends_on, 'infinity') >= :today
            )
            """;

    private final Sql db;
    private final Authorisations authorisations;
    private final RightsJournal journal;
    private final GroupRows rows;

    Memberships(Sql db, Authorisations authorisations, RightsJournal journal, GroupRows rows) {
        this.db = db;
        this.authorisations = authorisations;
        this.journal = journal;
        this.rows = rows;
    }

    @Override
    public String exists() {
        return "select from circles.group_member where person = any (:parties) union all "
                + "select from circles.group_seat where person = any (:parties) and ended_at is null";
    }

    /** All groups to which a person belongs, by themselves or through what lies in them. Closed ones are left out. */
    public Set<GroupId> of(PartyId person) {
        if (Existences.none(Memberships.class, person)) return Set.of();
        return AskedOnce.of(List.of("circles.memberships", person), () -> ids(OWN + """
                select distinct a.ancestor from own o join circles.group_ancestry a on a.descendant = o.grp
                join circles.groups g on g.id = o.grp
                where o.person = :person and g.closed_at is null
                """, person));
    }

    /** The groups to which a person was added, or whose role they hold; not what follows from them. */
    public Set<GroupId> ownOf(PartyId person) {
        return ids(OWN + """
                select distinct o.grp from own o join circles.groups g on g.id = o.grp
                where o.person = :person and g.closed_at is null
                """, person);
    }

    public boolean belongs(PartyId person, GroupId group) {
        return of(person).contains(group);
    }

    /** All who belong to it, by name, with how. */
    public List<Member> in(GroupId group) {
        return db.sql(OWN + """
                select o.person, p.name, min(o.added_at) filter (where o.grp = :group) as since,
                    array_agg(g.id order by g.name_folded, g.id) filter (where o.grp <> :group) as through,
                    array_agg(g.name order by g.name_folded, g.id) filter (where o.grp <> :group) as names
                from circles.group_ancestry a
                join own o on o.grp = a.descendant
                join circles.groups g on g.id = a.descendant
                join people.party_card p on p.id = o.person
                where a.ancestor = :group and (g.closed_at is null or g.id = :group)
                group by o.person, p.name order by people.sorted(p.name), o.person
                """)
                .param("group", group.value())
                .list((row, n) -> new Member(
                        new PartyId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        Times.readIfAny(row, "since"),
                        through(row)));
    }

    /**
     * Who belonged to it at the end of that day, by name: of those who came or left since, the first move says where they were. The
     * tree is that of today.
     */
    public List<Member> in(GroupId group, LocalDate on) {
        return db.sql("""
                with below as (
                    select a.descendant as grp from circles.group_ancestry a join circles.groups g on g.id = a.descendant
                    where a.ancestor = :group and (g.closed_at is null or g.closed_at >= :after or g.id = :group)
                ), moved as (
                    select distinct on (c.grp, c.person) c.grp, c.person, c.gone
                    from people.came_and_left c join below b on b.grp = c.grp
                    where c.at >= :after order by c.grp, c.person, c.at, c.id
                ), own as (
                    select m.person from circles.group_member m join below b on b.grp = m.grp
                    where not exists (select from moved v where v.grp = m.grp and v.person = m.person and not v.gone)
                    union select person from moved where gone
                    union select s.person from circles.group_seat s join below b on b.grp = s.role
                    where s.starts_on <= :on and coalesce(s.ends_on, 'infinity') >= :on and s.granted_at < :after
                        and coalesce(s.ended_at, 'infinity') >= :after
                )
                select o.person, p.name from own o join people.party_card p on p.id = o.person
                join people.person_card c on c.id = o.person and c.erased_at is null
                order by people.sorted(p.name), o.person
                """)
                .param(
                        "group",
                        group.value(),
                        "on",
                        on,
                        "after",
                        on.plusDays(1).atStartOfDay(Days.ZONE).toInstant())
                .list((row, n) -> new Member(
                        new PartyId(row.getObject("person", UUID.class)), row.getString("name"), null, List.of()));
    }

    private static List<Member.Via> through(ResultSet row) throws SQLException {
        if (row.getObject("through") == null) return List.of();
        var ids = (UUID[]) row.getArray("through").getArray();
        var names = (String[]) row.getArray("names").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Member.Via(new GroupId(ids[i]), names[i]))
                .toList();
    }

    /** How many belong to each, inherited ones included. */
    public Map<GroupId, Integer> counts(Collection<GroupId> groups) {
        var counts = new HashMap<GroupId, Integer>();
        if (groups.isEmpty()) return counts;
        db.sql(OWN + """
                select a.ancestor, count(distinct o.person) as members from circles.group_ancestry a
                join own o on o.grp = a.descendant join circles.groups g on g.id = a.descendant
                where a.ancestor in (:ids) and (g.closed_at is null or g.id = a.ancestor) group by a.ancestor
                """)
                .param("ids", groups.stream().map(GroupId::value).toList())
                .query(row -> {
                    counts.put(new GroupId(row.getObject("ancestor", UUID.class)), row.getInt("members"));
                });
        return counts;
    }

    /** All who belong to any group of the community, by name. */
    public List<Member> inCommunity() {
        return db.sql(OWN + """
                select o.person, p.name, min(o.added_at) as since from own o
                join circles.groups g on g.id = o.grp and g.organisation is null and g.closed_at is null
                join people.party_card p on p.id = o.person
                group by o.person, p.name order by people.sorted(p.name), o.person
                """)
                .list((row, n) -> new Member(
                        new PartyId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        Times.readIfAny(row, "since"),
                        List.of()));
    }

    /** Adds somebody; the right "invitation" is asked. Empty when done. */
    @Transactional
    public Optional<Refusal> add(GroupId id, PartyId person, Visitor me) {
        var group = rows.find(id);
        if (group.isEmpty() || !authorisations.may(me, Right.INVITATION, group.get()))
            return Optional.of(Refusal.NOT_ENTITLED);
        return enter(group.get(), person, me.party());
    }

    /** Comes in by themselves, where the group and all that hold it are open. */
    @Transactional
    public Optional<Refusal> join(GroupId id, Visitor me) {
        var path = rows.path(id);
        if (path.isEmpty() || !path.stream().allMatch(it -> it.open() && !it.closed()))
            return Optional.of(Refusal.NOT_ENTITLED);
        return enter(path.getLast(), me.party(), me.party());
    }

    /** Takes somebody out who was added; whoever holds a role keeps it. Oneself, or the right "invitation". */
    @Transactional
    public Optional<Refusal> remove(GroupId id, PartyId person, Visitor me) {
        var group = rows.find(id);
        boolean leaving = me.party().equals(person);
        if (group.isEmpty() || !leaving && !authorisations.may(me, Right.INVITATION, group.get()))
            return Optional.of(Refusal.NOT_ENTITLED);
        return drop(group.get(), person, me.party()) ? Optional.empty() : Optional.of(Refusal.ALREADY);
    }

    /** In the caller's transaction, whoever asks: a person leaves the house. False if they were not in. */
    boolean drop(Group group, PartyId person, PartyId by) {
        int gone = db.sql("delete from circles.group_member where grp = :group and person = :person")
                .param("group", group.id().value(), "person", person.value())
                .update();
        if (gone == 0) return false;
        var act = by.equals(person) ? Act.GROUP_MEMBER_LEFT : Act.GROUP_MEMBER_REMOVED;
        journal.add(act, by, person, group.organisation(), group.id().value(), "", "");
        return true;
    }

    /** Whoever is entitled let them in: the caller has asked. */
    public Optional<Refusal> enter(Group group, PartyId person, PartyId by) {
        if (group.kind() == GroupKind.ROLE) return Optional.of(Refusal.NOT_FOR_ROLES);
        if (group.closed()) return Optional.of(Refusal.CLOSED);
        if (!ofTheHouse(group, person)) return Optional.of(Refusal.NOT_OF_THE_HOUSE);
        int added = db.sql("""
                insert into circles.group_member (grp, person, added_by, added_at) values (:group, :person, :by, :now)
                on conflict do nothing
                """)
                .param("group", group.id().value(), "person", person.value(), "by", by.value())
                .update();
        if (added == 0) return Optional.of(Refusal.ALREADY);
        journal.add(
                Act.GROUP_MEMBER_ADDED,
                by,
                person,
                group.organisation(),
                group.id().value(),
                "",
                "");
        return Optional.empty();
    }

    /** True for people of the organisation; for a group of the community, for everybody with an account. */
    public boolean ofTheHouse(Group group, PartyId person) {
        var house = group.organisation();
        return db.sql(
                        house == null
                                ? "select exists (select from people.person_card where id = :person and erased_at is null)"
                                : "select exists (select from people.seat_of where person = :person and organisation = :house)")
                .param("person", person.value())
                .param("house", house == null ? null : house.value(), java.sql.Types.OTHER)
                .single(Boolean.class);
    }

    private Set<GroupId> ids(String sql, PartyId person) {
        var ids = new HashSet<GroupId>();
        db.sql(sql).param("person", person.value()).query(row -> {
            ids.add(new GroupId(row.getObject(1, UUID.class)));
        });
        return Collections.unmodifiableSet(ids);
    }
}
