package org.fabcom.circles;

import module java.base;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** The rows of groups; whether somebody may is asked before. Runs in the caller's transaction. */
@Repository
record GroupRows(Sql db, People people) {

    static final String SELECT = """
            select g.id, g.kind, g.parent, g.organisation, g.name, g.purpose, g.rights, g.seen_by, g.open, g.party,
                g.created_at, g.closed_at, g.version
            from circles.groups g
            """;

    /** What rooms call their refusal in the database (E58). */
    private static final String UNSETTLED = "group_unsettled";

    Optional<Group> find(GroupId id) {
        return db.sql(SELECT + " where g.id = :id").param("id", id.value()).optional(GroupRows::read);
    }

    List<Group> all(Collection<GroupId> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql(SELECT + " where g.id in (:ids)")
                .param("ids", ids.stream().map(GroupId::value).toList())
                .list(GroupRows::read);
    }

    List<Group> in(GroupId circle) {
        return db.sql(SELECT + " where g.parent = :circle order by g.closed_at is not null, g.name_folded, g.id")
                .param("circle", circle.value())
                .list(GroupRows::read);
    }

    List<Group> path(GroupId id) {
        return db.sql(SELECT + """
                 join circles.group_ancestry a on a.ancestor = g.id where a.descendant = :id order by a.depth desc
                """).param("id", id.value()).list(GroupRows::read);
    }

    /** How many circles hold it. */
    int depth(GroupId id) {
        return figure("select max(depth) from circles.group_ancestry where descendant = :id", id);
    }

    /** How many storeys lie in it. */
    int height(GroupId id) {
        return figure("select max(depth) from circles.group_ancestry where ancestor = :id", id);
    }

    /** True if a living group there, other than this one, has the name. */
    boolean taken(String name, @Nullable PartyId organisation, @Nullable GroupId parent, @Nullable GroupId but) {
        return db.sql("""
                select exists (select from circles.groups where closed_at is null and name_folded = :folded
                    and organisation is not distinct from cast(:organisation as uuid)
                    and parent is not distinct from cast(:parent as uuid) and id is distinct from cast(:but as uuid))
                """)
                .param("folded", Fold.words(name))
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("parent", parent == null ? null : parent.value(), Types.OTHER)
                .param("but", but == null ? null : but.value(), Types.OTHER)
                .single(Boolean.class);
    }

    void insert(
            GroupId id,
            GroupKind kind,
            Group.Draft draft,
            @Nullable PartyId organisation,
            @Nullable GroupId parent,
            PartyId by,
            Instant at) {
        said("""
                insert into circles.groups
                    (id, kind, parent, organisation, name, name_folded, purpose, rights, seen_by, open, created_by, created_at)
                values (:id, :kind, :parent, :organisation, :name, :folded, :purpose, cast(:rights as text[]), :audience, :open,
                    :by, :at)
                """, kind, draft)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("parent", parent == null ? null : parent.value(), Types.OTHER)
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("by", by.value())
                .param("at", at)
                .update();
    }

    void update(Group group, Group.Draft draft) {
        said("""
                update circles.groups set name = :name, name_folded = :folded, purpose = :purpose,
                    rights = cast(:rights as text[]), seen_by = :audience, open = :open, version = version + 1
                where id = :id
                """, group.kind(), draft).param("id", group.id().value()).update();
        if (!group.hasParty()) return;
        people.renameGroup(new PartyId(group.id().value()), draft.name().strip());
    }

    void move(Group group, @Nullable GroupId to) {
        db.sql("update circles.groups set parent = :to, version = version + 1 where id = :id")
                .param("to", to == null ? null : to.value(), Types.OTHER)
                .param("id", group.id().value())
                .update();
    }

    /** False when a room still holds something for one of them: then the transaction is of no more use. */
    boolean close(GroupId id, Instant at) {
        lock(id);
        try {
            closeAll(id, at);
            return true;
        } catch (DataIntegrityViolationException refused) {
            if (Constraints.broken(refused).filter(UNSETTLED::equals).isEmpty()) throw refused;
            return false;
        }
    }

    /** In the order in which whoever brings something to several groups holds them open. */
    private void lock(GroupId id) {
        db.sql("""
                select id from circles.groups
                where id in (select descendant from circles.group_ancestry where ancestor = :id) order by id for no key update
                """).param("id", id.value()).list((row, n) -> true);
    }

    private void closeAll(GroupId id, Instant at) {
        db.sql("""
                update circles.groups set closed_at = :at, version = version + 1 where closed_at is null
                    and id in (select descendant from circles.group_ancestry where ancestor = :id)
                """).param("at", at, "id", id.value()).update();
    }

    void reopen(Group group) {
        db.sql("""
                update circles.groups g set closed_at = null, version = version + 1
                where g.closed_at = (select closed_at from circles.groups where id = :id)
                  and g.id in (select descendant from circles.group_ancestry where ancestor = :id)
                """).param("id", group.id().value()).update();
    }

    void makeParty(Group group, Instant at) {
        people.addGroup(new PartyId(group.id().value()), group.name(), at);
        db.sql("update circles.groups set party = id, version = version + 1 where id = :id")
                .param("id", group.id().value())
                .update();
    }

    private Sql.Statement said(String sql, GroupKind kind, Group.Draft draft) {
        boolean role = kind == GroupKind.ROLE;
        return db.sql(sql)
                .param("name", draft.name().strip())
                .param("folded", Fold.words(draft.name()))
                .param("purpose", draft.purpose().strip())
                .param("rights", "{" + String.join(",", role ? names(draft.rights()) : List.of()) + "}")
                .param("audience", draft.audience().name())
                .param("open", draft.open() && !role);
    }

    private static List<String> names(Set<Right> rights) {
        return rights.stream().sorted().map(Right::name).toList();
    }

    private int figure(String sql, GroupId id) {
        return db.sql(sql).param("id", id.value()).single(Integer.class);
    }

    static Group read(ResultSet row, int n) throws SQLException {
        var parent = row.getObject("parent", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        return new Group(
                new GroupId(row.getObject("id", UUID.class)),
                GroupKind.valueOf(row.getString("kind")),
                parent == null ? null : new GroupId(parent),
                organisation == null ? null : new PartyId(organisation),
                row.getString("name"),
                row.getString("purpose"),
                rights(row.getArray("rights")),
                Audience.valueOf(row.getString("seen_by")),
                row.getBoolean("open"),
                row.getObject("party") != null,
                Times.read(row, "created_at"),
                Times.readIfAny(row, "closed_at"),
                row.getInt("version"));
    }

    private static Set<Right> rights(Array names) throws SQLException {
        var rights = EnumSet.noneOf(Right.class);
        Arrays.stream((String[]) names.getArray()).map(Right::valueOf).forEach(rights::add);
        return rights;
    }

    /** A role is held from a day to a day; false if it is held already, or that was entered before as over. */
    boolean seat(
            GroupId role,
            PartyId person,
            LocalDate from,
            @Nullable LocalDate until,
            boolean registered,
            LocalDate today,
            Instant now,
            PartyId by) {
        return db.sql("""
                insert into circles.group_seat (id, role, person, granted_by, granted_at, starts_on, ends_on, registered, ended_at)
                select :id, :role, :person, :by, :at, :from, :until, :registered, case when :until < :today then :at end
                where coalesce(cast(:until as date) >= :today, true) or not exists (select from circles.group_seat
                    where role = :role and person = :person and starts_on = :from and ends_on = :until)
                on conflict (role, person) where ended_at is null do nothing
                """)
                .param("today", today)
                .param("id", Ids.next())
                .param("role", role.value())
                .param("person", person.value())
                .param("by", by.value())
                .param("at", now)
                .param("from", from)
                .param("until", until, java.sql.Types.DATE)
                .param("registered", registered)
                .updated();
    }

    /** A seat whose last day has passed. */
    record Over(
            GroupId role,
            PartyId person,
            PartyId by,
            @Nullable PartyId organisation,
            LocalDate last) {}

    /** They are ended. @param role null: of all */
    List<Over> over(@Nullable GroupId role, LocalDate today, Instant now) {
        return db.sql("""
                update circles.group_seat s set ended_at = :at from circles.groups g
                where g.id = s.role and s.ended_at is null and s.ends_on < :today
                  and (cast(:role as uuid) is null or s.role = :role)
                returning s.role, s.person, s.granted_by, s.ends_on, g.organisation
                """)
                .param("at", now)
                .param("today", today)
                .param("role", role == null ? null : role.value(), java.sql.Types.OTHER)
                .list((row, n) -> new Over(
                        new GroupId(Rows.id(row, "role")),
                        Rows.party(row, "person"),
                        Rows.party(row, "granted_by"),
                        Rows.partyIfAny(row, "organisation"),
                        row.getObject("ends_on", LocalDate.class)));
    }
}
