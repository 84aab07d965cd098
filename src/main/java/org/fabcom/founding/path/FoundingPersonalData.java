package org.fabcom.founding.path;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What a path keeps of its founders: who they are, and what each wrote. Nobody's file holds what somebody else wrote first. */
@Component
record FoundingPersonalData(Departures departures) implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("founding.privacy");
    private static final String MINE = " in (select id from founding.founder where person = :person)";

    /** What the group pooled stays without a name; what one wrote alone, and what one thinks, goes. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.field("founding.founder", "person").blanked("name = :gone, removed_by = null"),
                WORDS.field("founding.founder", "name"),
                WORDS.deleted("founding.answer", "text").where("founder" + MINE),
                WORDS.kept("founding.position", "text").where("author" + MINE).hiding("merge_by"),
                WORDS.deleted("founding.position_view", "change_mind").where("founder" + MINE),
                WORDS.kept("founding.argument", "text").where("founder" + MINE).hiding("checked_by"),
                WORDS.kept("founding.stance", "text").where("founder" + MINE).hiding("tested_by", "verdict_reason"),
                WORDS.deleted("founding.case_read", "experience").where("founder" + MINE));
    }

    @Override
    public void letGo(PartyId person) {
        departures.leaveAll(person);
    }
}
