package org.fabcom.governance.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What assemblies and their minutes keep of people: proof of who was convened, who was there, who signed. All of it stays. */
@Component
class AssembliesPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("governance.privacy.assembly");

    @Override
    public List<PersonalField> fields() {
        return Stream.of(
                        "assembly.made_by",
                        "agenda_request.made_by",
                        "agenda_request.text",
                        "agenda_support.person",
                        "convocation.person",
                        "convocation.name",
                        "convocation.sent_to",
                        "convocation.made_by",
                        "assembly_voice.person",
                        "assembly_voice.name",
                        "attendance.noted_by",
                        "assembly_officer.person",
                        "assembly_event.noted_by",
                        "assembly_event.words",
                        "room_count.scrutineer",
                        "minutes.chair",
                        "minutes.secretary",
                        "minutes.pdf",
                        "minutes_draft.written_by",
                        "minutes_signature.person")
                .map(it -> it.split("\\."))
                .map(it -> WORDS.field("governance." + it[0], it[1]))
                .toList();
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("governance.assembly", "made_by"),
                Trace.kept("governance.agenda_request", "made_by"),
                Trace.kept("governance.agenda_support", "person"),
                Trace.kept("governance.convocation", "person").where("person = :person or made_by = :person"),
                Trace.kept("governance.assembly_voice", "person"),
                Trace.kept("governance.attendance", "noted_by"),
                Trace.kept("governance.assembly_officer", "person"),
                Trace.kept("governance.assembly_event", "noted_by"),
                Trace.kept("governance.room_count", "scrutineer"),
                Trace.kept("governance.minutes", "chair")
                        .where("chair = :person or secretary = :person")
                        .hiding("pdf"),
                Trace.kept("governance.minutes_draft", "written_by"),
                Trace.kept("governance.minutes_signature", "person"));
    }
}
