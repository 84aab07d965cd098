package org.fabcom.circles;

import module java.base;
import org.fabcom.circles.Group.Outcome;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.PersonalData.Obstacle;
import org.fabcom.people.RightsChange.Act;
import org.fabcom.people.RightsJournal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The trees of groups: written down, edited, moved, closed, made a party, each time by somebody entitled and journalled (E53). Thread-safe. */
@Repository
public class Groups {

    private final Sql db;
    private final Authorisations authorisations;
    private final RightsJournal journal;
    private final GroupRows rows;
    private final List<GroupBelongings> rooms;
    private final Clock clock;

    Groups(
            Sql db,
            Authorisations authorisations,
            RightsJournal journal,
            GroupRows rows,
            List<GroupBelongings> rooms,
            Clock clock) {
        this.db = db;
        this.authorisations = authorisations;
        this.journal = journal;
        this.rows = rows;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Whoever asks: see {@link Sights} for who may know of it. */
    public Optional<Group> find(GroupId id) {
        return rows.find(id);
    }

    /** The group behind a party, if it is one. */
    public Optional<Group> find(PartyId party) {
        return rows.find(new GroupId(party.value())).filter(Group::hasParty);
    }

    /** The group and all that lies in it, at any depth. */
    public Set<GroupId> within(Collection<GroupId> groups) {
        return ids("select descendant from circles.group_ancestry where ancestor in (:ids)", groups);
    }

    /** The group and all that hold it. */
    public Set<GroupId> above(Collection<GroupId> groups) {
        return ids("select ancestor from circles.group_ancestry where descendant in (:ids)", groups);
    }

    /** Those of these that are there, in no particular order. */
    public List<Group> all(Collection<GroupId> ids) {
        return rows.all(ids);
    }

    /** What lies directly in it, by name. */
    public List<Group> in(GroupId circle) {
        return rows.in(circle);
    }

    /** What holds it, from the outermost to itself. */
    public List<Group> path(GroupId group) {
        return rows.path(group);
    }

    /** A new group, in a circle or directly in the house. */
    @Transactional
    public Outcome create(
            GroupKind kind, Group.Draft draft, @Nullable PartyId organisation, @Nullable GroupId parent, Visitor me) {
        return create(new GroupId(Ids.next()), kind, draft, organisation, parent, me);
    }

    /** The same under a number of which the caller knows that it is new. */
    @Transactional
    public Outcome create(
            GroupId id,
            GroupKind kind,
            Group.Draft draft,
            @Nullable PartyId organisation,
            @Nullable GroupId parent,
            Visitor me) {
        lock(organisation);
        var place = place(organisation, parent, me);
        if (place.isPresent()) return new Outcome.Refused(place.get());
        if (parent != null && rows.depth(parent) >= Group.DEEPEST) return new Outcome.Refused(Refusal.TOO_DEEP);
        if (rows.taken(draft.name(), organisation, parent, null)) return new Outcome.Refused(Refusal.NAME_TAKEN);
        rows.insert(id, kind, draft, organisation, parent, me.party(), clock.instant());
        var made = rows.find(id).orElseThrow();
        tell(Act.GROUP_CREATED, made, me, "", made.name());
        if (!made.rights().isEmpty()) tell(Act.GROUP_RIGHTS, made, me, "", words(made.rights()));
        return new Outcome.Done(made);
    }

    /** Changes what is said of it, if nobody did since {@code version}. */
    @Transactional
    public Outcome change(GroupId id, Group.Draft draft, int version, Visitor me) {
        var found = locked(id);
        if (found.isEmpty() || !authorisations.may(me, Right.GROUP_MANAGEMENT, found.get()))
            return new Outcome.Refused(Refusal.NOT_ENTITLED);
        var old = found.get();
        if (old.closed()) return new Outcome.Refused(Refusal.CLOSED);
        if (old.version() != version) return new Outcome.Refused(Refusal.TOO_LATE);
        if (rows.taken(draft.name(), old.organisation(), old.parent(), id))
            return new Outcome.Refused(Refusal.NAME_TAKEN);
        rows.update(old, draft);
        var changed = rows.find(id).orElseThrow();
        tell(Act.GROUP_CHANGED, changed, me, old.name(), changed.name());
        if (!old.rights().equals(changed.rights()))
            tell(Act.GROUP_RIGHTS, changed, me, words(old.rights()), words(changed.rights()));
        return new Outcome.Done(changed);
    }

    /**
     * Puts it, with all it holds, into another circle, or directly into its house. Whoever moves is entitled where it lies and
     * where it goes: nobody takes a group from under those who look after it.
     */
    @Transactional
    public Outcome move(GroupId id, @Nullable GroupId to, Visitor me) {
        var found = locked(id);
        if (found.isEmpty()) return new Outcome.Refused(Refusal.NOT_ENTITLED);
        var group = found.get();
        var from = Optional.ofNullable(group.parent()).flatMap(rows::find);
        if (!authorisations.may(me, Right.GROUP_MANAGEMENT, group.organisation(), from.orElse(null)))
            return new Outcome.Refused(Refusal.NOT_ENTITLED);
        if (group.closed()) return new Outcome.Refused(Refusal.CLOSED);
        if (java.util.Objects.equals(to, group.parent())) return new Outcome.Refused(Refusal.ALREADY);
        var place = place(group.organisation(), to, me);
        if (place.isPresent()) return new Outcome.Refused(place.get());
        if (to != null && within(List.of(id)).contains(to)) return new Outcome.Refused(Refusal.CYCLE);
        if (to != null && rows.depth(to) + 1 + rows.height(id) > Group.DEEPEST)
            return new Outcome.Refused(Refusal.TOO_DEEP);
        if (rows.taken(group.name(), group.organisation(), to, id)) return new Outcome.Refused(Refusal.NAME_TAKEN);
        rows.move(group, to);
        tell(
                Act.GROUP_MOVED,
                group,
                me,
                from.map(Group::name).orElse(""),
                Optional.ofNullable(to).flatMap(rows::find).map(Group::name).orElse(""));
        return new Outcome.Done(rows.find(id).orElseThrow());
    }

    /** What keeps it open: what the rooms still hold for it, or for a group in it that would close with it. */
    public List<Obstacle> unsettled(GroupId group) {
        return rows.all(within(List.of(group))).stream()
                .filter(it -> it.hasParty() && !it.closed())
                .flatMap(it -> rooms.stream().flatMap(room -> room.unsettled(it).stream()))
                .toList();
    }

    /** True when none of these is a closed group; then none closes before the caller's transaction ends. */
    public boolean holdOpen(PartyId... parties) {
        return db.sql("select circles.hold_open(:parties)")
                .param("parties", Arrays.stream(parties).map(PartyId::value).toArray(UUID[]::new))
                .single(Boolean.class);
    }

    /** Closes it with all it holds, once nothing is owed or promised in their names: nobody has a right through it any more. */
    @Transactional
    public Outcome close(GroupId id, Visitor me) {
        var found = locked(id);
        if (found.isEmpty() || !authorisations.may(me, Right.GROUP_MANAGEMENT, found.get()))
            return new Outcome.Refused(Refusal.NOT_ENTITLED);
        if (found.get().closed()) return new Outcome.Refused(Refusal.ALREADY);
        if (!unsettled(id).isEmpty()) return new Outcome.Refused(Refusal.UNSETTLED);
        if (!rows.close(id, clock.instant())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Refused(Refusal.UNSETTLED);
        }
        tell(Act.GROUP_CLOSED, found.get(), me, "", "");
        return new Outcome.Done(rows.find(id).orElseThrow());
    }

    /** Opens it again, with what was closed together with it. */
    @Transactional
    public Outcome reopen(GroupId id, Visitor me) {
        var found = locked(id);
        if (found.isEmpty() || !authorisations.may(me, Right.GROUP_MANAGEMENT, found.get()))
            return new Outcome.Refused(Refusal.NOT_ENTITLED);
        var group = found.get();
        if (!group.closed()) return new Outcome.Refused(Refusal.ALREADY);
        if (Optional.ofNullable(group.parent())
                .flatMap(rows::find)
                .filter(Group::closed)
                .isPresent()) return new Outcome.Refused(Refusal.CLOSED);
        if (rows.taken(group.name(), group.organisation(), group.parent(), id))
            return new Outcome.Refused(Refusal.NAME_TAKEN);
        rows.reopen(group);
        tell(Act.GROUP_REOPENED, group, me, "", "");
        return new Outcome.Done(rows.find(id).orElseThrow());
    }

    /** Makes it a party: from now on it can have a wallet, posts and tasks (E58). */
    @Transactional
    public Outcome becomeParty(GroupId id, Visitor me) {
        var found = locked(id);
        if (found.isEmpty() || !authorisations.may(me, Right.GROUP_MANAGEMENT, found.get()))
            return new Outcome.Refused(Refusal.NOT_ENTITLED);
        if (found.get().closed()) return new Outcome.Refused(Refusal.CLOSED);
        if (found.get().hasParty()) return new Outcome.Refused(Refusal.ALREADY);
        rows.makeParty(found.get(), clock.instant());
        tell(Act.GROUP_PARTY, found.get(), me, "", "");
        return new Outcome.Done(rows.find(id).orElseThrow());
    }

    /** Why nothing may be put there. */
    private Optional<Refusal> place(@Nullable PartyId organisation, @Nullable GroupId parent, Visitor me) {
        var circle = Optional.ofNullable(parent).flatMap(rows::find);
        if (parent != null && circle.isEmpty()) return Optional.of(Refusal.NOT_ENTITLED);
        if (!authorisations.may(me, Right.GROUP_MANAGEMENT, organisation, circle.orElse(null)))
            return Optional.of(Refusal.NOT_ENTITLED);
        if (circle.isEmpty()) return Optional.empty();
        if (circle.get().kind() != GroupKind.CIRCLE) return Optional.of(Refusal.NOT_A_CIRCLE);
        if (!java.util.Objects.equals(circle.get().organisation(), organisation))
            return Optional.of(Refusal.OTHER_HOUSE);
        return circle.get().closed() ? Optional.of(Refusal.CLOSED) : Optional.empty();
    }

    private Optional<Group> locked(GroupId id) {
        var found = rows.find(id);
        found.ifPresent(it -> lock(it.organisation()));
        return found.flatMap(it -> rows.find(id));
    }

    private void lock(@Nullable PartyId organisation) {
        db.sql("select circles.lock_groups(cast(:organisation as uuid))")
                .param("organisation", organisation == null ? null : organisation.value(), java.sql.Types.OTHER)
                .single((row, n) -> 0);
    }

    private void tell(Act act, Group group, Visitor me, String was, String becomes) {
        var house = group.organisation();
        journal.add(
                act,
                me.party(),
                house == null ? me.party() : house,
                house,
                group.id().value(),
                was,
                becomes);
    }

    private static String words(Set<Right> rights) {
        return rights.stream().sorted().map(Right::name).collect(Collectors.joining(" "));
    }

    private Set<GroupId> ids(String sql, Collection<GroupId> groups) {
        var found = new HashSet<GroupId>();
        if (groups.isEmpty()) return found;
        db.sql(sql).param("ids", groups.stream().map(GroupId::value).toList()).query(row -> {
            found.add(new GroupId(row.getObject(1, UUID.class)));
        });
        return found;
    }
}
