package org.fabcom.people;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The roles that people hold for the whole instance; each change is journalled. Seats are the business of {@link Seats}. */
@Repository
public class Rights {

    private final Sql db;
    private final RightsJournal journal;
    private final KnownVisitors known;

    Rights(Sql db, RightsJournal journal, KnownVisitors known) {
        this.db = db;
        this.journal = journal;
        this.known = known;
    }

    public Set<InstanceRole> rolesOf(PartyId person) {
        var roles = EnumSet.noneOf(InstanceRole.class);
        db.sql("select role from people.instance_role where person = :person")
                .param("person", person.value())
                .query(row -> {
                    roles.add(InstanceRole.valueOf(row.getString(1)));
                });
        return roles;
    }

    /** Who holds which role, by role then name. */
    public List<RoleHolder> holders() {
        return db.sql("""
                select r.person, p.name, e.email, r.role, g.name as granted_by, r.granted_at
                from people.instance_role r
                join people.party p on p.id = r.person
                join people.person e on e.id = r.person
                join people.party g on g.id = r.granted_by
                order by r.role, people.sorted(p.name), p.id
                """).list(Rights::read);
    }

    public List<RoleHolder> holders(InstanceRole role) {
        return holders().stream().filter(it -> it.role() == role).toList();
    }

    /** How many hold each role. */
    public Map<InstanceRole, Integer> counts() {
        var counts = new HashMap<InstanceRole, Integer>();
        holders().forEach(it -> counts.merge(it.role(), 1, Integer::sum));
        return counts;
    }

    @Transactional
    public RightsOutcome grant(PartyId person, InstanceRole role, PartyId by) {
        if (!added(person, role, by)) return RightsOutcome.ALREADY;
        journal.add(RightsChange.Act.ROLE_GRANTED, by, person, null, "", role.name());
        return RightsOutcome.DONE;
    }

    /** By whoever holds the machine: the row names the person, since nobody else of here gave it; the journal names nobody. */
    @Transactional
    public RightsOutcome grantByHost(PartyId person, InstanceRole role) {
        if (!added(person, role, person)) return RightsOutcome.ALREADY;
        journal.addByHost(RightsChange.Act.ROLE_GRANTED, person, role.name());
        return RightsOutcome.DONE;
    }

    private boolean added(PartyId person, InstanceRole role, PartyId by) {
        int added = db.sql("""
                insert into people.instance_role (person, role, granted_by, granted_at)
                values (:person, :role, :by, :now) on conflict do nothing
                """)
                .param("person", person.value(), "role", role.name(), "by", by.value())
                .update();
        if (added == 1) known.forget(person);
        return added == 1;
    }

    /**
     * The same by an administrator who still is one at this moment: withdrawals and grants come one after the other, so nobody who
     * is withdrawn meanwhile gives anything back.
     */
    @Transactional
    public RightsOutcome grantAsAdministrator(PartyId person, InstanceRole role, PartyId by) {
        lock();
        return administers(by) ? grant(person, role, by) : RightsOutcome.NO_LONGER;
    }

    /** The same. */
    @Transactional
    public RightsOutcome removeAsAdministrator(PartyId person, InstanceRole role, PartyId by) {
        lock();
        return administers(by) ? remove(person, role, by) : RightsOutcome.NO_LONGER;
    }

    /** Whether somebody holds one of these at this moment, and so it stays until the caller's transaction ends. */
    public boolean holds(PartyId person, Set<InstanceRole> any) {
        lock();
        return rolesOf(person).stream().anyMatch(any::contains);
    }

    private boolean administers(PartyId person) {
        return rolesOf(person).contains(InstanceRole.ADMINISTRATOR);
    }

    private void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('people.instance_role'))").single((row, n) -> 0);
    }

    @Transactional
    public RightsOutcome remove(PartyId person, InstanceRole role, PartyId by) {
        lock();
        if (!rolesOf(person).contains(role)) return RightsOutcome.ALREADY;
        if (role == InstanceRole.ADMINISTRATOR && counts().getOrDefault(role, 0) <= 1) return RightsOutcome.LAST_ONE;
        db.sql("delete from people.instance_role where person = :person and role = :role")
                .param("person", person.value(), "role", role.name())
                .update();
        journal.add(RightsChange.Act.ROLE_REMOVED, by, person, null, role.name(), "");
        known.forget(person);
        return RightsOutcome.DONE;
    }

    private static RoleHolder read(ResultSet row, int n) throws SQLException {
        return new RoleHolder(
                new PartyId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                InstanceRole.valueOf(row.getString("role")),
                row.getString("granted_by"),
                Times.read(row, "granted_at"));
    }
}
