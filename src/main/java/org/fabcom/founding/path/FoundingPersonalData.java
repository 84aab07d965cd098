package org.fabcom.founding.path;

import java.util.List;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What a path keeps of its founders: who they are, and what each wrote. Nobody's file holds what somebody else wrote first. */
@Component
class FoundingPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("founding.privacy");
    private static final String MINE = " in (select id from founding.founder where person = :person)";

    private final Departures departures;

    FoundingPersonalData(Departures departures) {
        this.departures = departures;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.field("founding.founder", "person"),
                WORDS.field("founding.founder", "name"),
                WORDS.field("founding.answer", "text"),
                WORDS.field("founding.position", "text"),
                WORDS.field("founding.position_view", "change_mind"),
                WORDS.field("founding.argument", "text"),
                WORDS.field("founding.stance", "text"),
                WORDS.field("founding.case_read", "experience"));
    }

    /** What the group pooled stays without a name; what one wrote alone, and what one thinks, goes. */
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.deleted("founding.answer", "text").where("founder" + MINE),
                Trace.deleted("founding.position_view", "change_mind").where("founder" + MINE),
                Trace.deleted("founding.case_read", "experience").where("founder" + MINE),
                Trace.kept("founding.stance", "text").where("founder" + MINE).hiding("tested_by", "verdict_reason"),
                Trace.kept("founding.position", "text").where("author" + MINE).hiding("merge_by"),
                Trace.kept("founding.argument", "text").where("founder" + MINE).hiding("checked_by"),
                Trace.blanked("founding.founder", "person", "name = :gone, removed_by = null"));
    }

    @Override
    public void letGo(PartyId person) {
        departures.leaveAll(person);
    }
}
