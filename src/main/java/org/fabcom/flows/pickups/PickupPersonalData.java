package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.PersonalField.Trace;
import org.springframework.stereotype.Component;

/** What is kept of those who give, and of those who fetch. */
@Component
record PickupPersonalData(Pickups pickups, PickupDesk desk) implements PersonalData {

    private static final PersonalField.Words GIVER = new PersonalField.Words("pickups.privacy");
    private static final PersonalField.Words HOUSE = new PersonalField.Words("flows.privacy");

    /** What was counted stays, without a name. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                GIVER.field("flows.pickup", "person").blanked("""
                        name = :gone, email = id || '@effacee.invalid', phone = '', street = '', stairs = '', what = '…'
                        """).where("person = :person or lower(email) = :email"),
                GIVER.field("flows.pickup", "name"),
                GIVER.field("flows.pickup", "email"),
                GIVER.field("flows.pickup", "phone"),
                GIVER.field("flows.pickup", "street"),
                GIVER.field("flows.pickup", "stairs"),
                GIVER.field("flows.pickup", "what"),
                HOUSE.kept("flows.pickup", "owner"),
                HOUSE.kept("flows.pickup", "added_by"),
                HOUSE.kept("flows.pickup_zone", "owner"),
                HOUSE.kept("flows.pickup_step", "made_by"),
                HOUSE.kept("flows.round", "made_by"));
    }

    /** Words of steps go first: by the address of their pickup they are found. */
    @Override
    public List<Trace> traces() {
        var words = new PersonalField("flows.pickup_step", "made_by", "", "", "")
                .blanked("words = ''")
                .where("""
                words <> '' and pickup in (select p.id from flows.pickup p where p.person = :person or lower(p.email) = :email)
                """);
        return Stream.concat(words.trace().stream(), PersonalData.super.traces().stream())
                .toList();
    }

    /** Nobody drives to a door that is not theirs any more. */
    @Override
    public void letGo(PartyId person, String email) {
        pickups.coming(person, email).forEach(it -> desk.cancel(it, "", null));
    }
}
