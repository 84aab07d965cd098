package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who chairs an assembly, writes it down and counts. Thread-safe. */
@Repository
public class Officers {

    public enum Role {
        CHAIR,
        SECRETARY,
        SCRUTINEER
    }

    public record Officer(Role role, PartyId person, String name) {}

    /** Those of one assembly. */
    public record Bureau(List<Officer> all) {

        public Optional<Officer> chair() {
            return one(Role.CHAIR);
        }

        public Optional<Officer> secretary() {
            return one(Role.SECRETARY);
        }

        public List<Officer> scrutineers() {
            return all.stream().filter(it -> it.role() == Role.SCRUTINEER).toList();
        }

        private Optional<Officer> one(Role role) {
            return all.stream().filter(it -> it.role() == role).findFirst();
        }

        public boolean is(PartyId person, Role role) {
            return all.stream().anyMatch(it -> it.role() == role && it.person().equals(person));
        }

        /** Who chairs and who writes. */
        public List<Officer> led() {
            return all.stream().filter(it -> it.role() != Role.SCRUTINEER).toList();
        }

        /** Enough of them to count hands (G30). */
        public boolean counts() {
            return scrutineers().size() >= 2;
        }

        /** A chair, a secretary who is somebody else. */
        public boolean named() {
            return chair().isPresent() && secretary().isPresent();
        }
    }

    /** People without whom nobody chairs and writes. */
    public static final int LEAST = 2;

    private final Sql db;

    Officers(Sql db) {
        this.db = db;
    }

    public Bureau of(UUID assembly) {
        return new Bureau(db.sql("""
                select o.role, o.person, p.name from governance.assembly_officer o join people.party_card p on p.id = o.person
                where o.assembly = :assembly
                order by array_position(array['CHAIR', 'SECRETARY', 'SCRUTINEER'], o.role), o.named_at, o.person
                """)
                .param("assembly", assembly)
                .list((row, n) -> new Officer(
                        Role.valueOf(row.getString("role")), Rows.party(row, "person"), row.getString("name"))));
    }

    /** All at once, in place of those before. The chair and the secretary are two persons. */
    @Transactional
    public void name(UUID assembly, PartyId chair, PartyId secretary, List<PartyId> scrutineers) {
        if (chair.equals(secretary)) throw new IllegalArgumentException("secretary");
        db.sql("delete from governance.assembly_officer where assembly = :assembly")
                .param("assembly", assembly)
                .update();
        insert(assembly, Role.CHAIR, chair);
        insert(assembly, Role.SECRETARY, secretary);
        for (var it : scrutineers.stream().distinct().toList()) insert(assembly, Role.SCRUTINEER, it);
    }

    /** Too few came to name two: who notes it stands for both, and signs alone. */
    void alone(UUID assembly, PartyId person) {
        db.sql("delete from governance.assembly_officer where assembly = :assembly")
                .param("assembly", assembly)
                .update();
        insert(assembly, Role.CHAIR, person);
    }

    private void insert(UUID assembly, Role role, PartyId person) {
        db.sql("insert into governance.assembly_officer (assembly, role, person, named_at)"
                        + " values (:assembly, :role, :person, :now)")
                .param("assembly", assembly, "role", role.name(), "person", person.value())
                .update();
    }
}
