package org.fabcom.flows.pickups;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What is kept of those who give, and of those who fetch. */
@Component
class PickupPersonalData implements PersonalData {

    private static final PersonalField.Words GIVER = new PersonalField.Words("pickups.privacy");
    private static final PersonalField.Words HOUSE = new PersonalField.Words("flows.privacy");

    private final Pickups pickups;
    private final PickupDesk desk;

    PickupPersonalData(Pickups pickups, PickupDesk desk) {
        this.pickups = pickups;
        this.desk = desk;
    }

    @Override
    public List<PersonalField> fields() {
        return Stream.concat(
                        Stream.of("person", "name", "email", "phone", "street", "stairs", "what")
                                .map(it -> GIVER.field("flows.pickup", it)),
                        HOUSE.fields(
                                "flows",
                                List.of(
                                        "pickup.owner",
                                        "pickup.added_by",
                                        "pickup_zone.owner",
                                        "pickup_step.made_by",
                                        "round.made_by")))
                .toList();
    }

    /** What was counted stays, without a name. */
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.blanked("flows.pickup_step", "made_by", "words = ''").where("""
                        words <> '' and pickup in (select p.id from flows.pickup p where p.person = :person or lower(p.email) = :email)
                        """),
                Trace.blanked("flows.pickup", "person", """
                        name = :gone, email = id || '@effacee.invalid', phone = '', street = '', stairs = '', what = '…'
                        """).where("person = :person or lower(email) = :email"),
                Trace.kept("flows.pickup", "added_by"),
                Trace.kept("flows.pickup", "owner"),
                Trace.kept("flows.pickup_zone", "owner"),
                Trace.kept("flows.pickup_step", "made_by"),
                Trace.kept("flows.round", "made_by"));
    }

    /** Nobody drives to a door that is not theirs any more. */
    @Override
    public void letGo(PartyId person, String email) {
        pickups.coming(person, email).forEach(it -> desk.cancel(it, "", null));
    }
}
