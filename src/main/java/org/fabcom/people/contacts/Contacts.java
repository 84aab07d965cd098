package org.fabcom.people.contacts;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Repository;

/** The one way in which rooms show an address or a phone number: asked with who looks. */
@Repository
public class Contacts {

    /** The choices of a person. */
    record Card(String phone, SeenBy email, SeenBy number) {}

    private final Sql db;

    Contacts(Sql db) {
        this.db = db;
    }

    /** Of these persons, what this visitor may see. The team sees all, since it must be able to reach people. */
    public Map<PartyId, Contact> shown(Collection<PartyId> persons, Visitor to) {
        var found = new HashMap<PartyId, Contact>();
        if (persons.isEmpty() || !to.signedIn()) return found;
        db.sql("""
                select r.id, coalesce(r.email, '') as email, r.phone, r.email_seen_by, r.phone_seen_by,
                    exists (select from people.seat a join people.seat b on b.organisation = a.organisation
                        where a.person = r.id and b.person = :me) as together
                from people.person r where r.id in (:ids) and r.erased_at is null
                """)
                .param(
                        "me",
                        to.party().value(),
                        "ids",
                        persons.stream().map(PartyId::value).distinct().toList())
                .query(row -> {
                    var id = new PartyId(row.getObject("id", UUID.class));
                    boolean always = id.equals(to.person()) || team(to);
                    boolean together = row.getBoolean("together");
                    found.put(
                            id,
                            new Contact(
                                    may(row.getString("email_seen_by"), always, together) ? row.getString("email") : "",
                                    may(row.getString("phone_seen_by"), always, together)
                                            ? row.getString("phone")
                                            : ""));
                });
        return found;
    }

    Card card(PartyId person) {
        return db.sql("select phone, email_seen_by, phone_seen_by from people.person where id = :id")
                .param("id", person.value())
                .single((row, n) -> new Card(
                        row.getString("phone"),
                        SeenBy.valueOf(row.getString("email_seen_by")),
                        SeenBy.valueOf(row.getString("phone_seen_by"))));
    }

    void choose(PartyId person, Card card) {
        db.sql("""
                update people.person set phone = :phone, email_seen_by = :email, phone_seen_by = :number where id = :id
                """)
                .param("phone", card.phone())
                .param("email", card.email().name())
                .param("number", card.number().name())
                .param("id", person.value())
                .update();
    }

    private static boolean may(String seenBy, boolean always, boolean together) {
        return always
                || switch (SeenBy.valueOf(seenBy)) {
                    case NOBODY -> false;
                    case ORGANISATIONS -> together;
                    case TERRITORY -> true;
                };
    }

    private static boolean team(Visitor visitor) {
        return List.of(InstanceRole.COORDINATOR, InstanceRole.MEDIATOR, InstanceRole.ADMINISTRATOR).stream()
                .anyMatch(visitor::is);
    }
}
