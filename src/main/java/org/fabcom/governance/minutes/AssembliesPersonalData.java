package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * What assemblies and their minutes keep of people: proof of who was convened, who was there, who signed. It stays, without copies of
 * names and addresses.
 */
@Component
class AssembliesPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("governance.privacy.assembly");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("governance.assembly", "made_by"),
                WORDS.kept("governance.agenda_request", "made_by"),
                WORDS.field("governance.agenda_request", "text"),
                WORDS.kept("governance.agenda_support", "person"),
                WORDS.field("governance.convocation", "person"),
                WORDS.field("governance.convocation", "name"),
                WORDS.field("governance.convocation", "sent_to")
                        .blanked("sent_to = ''")
                        .where("person = :person"),
                WORDS.kept("governance.convocation", "made_by"),
                WORDS.kept("governance.assembly_voice", "person"),
                WORDS.field("governance.assembly_voice", "name"),
                WORDS.kept("governance.attendance", "noted_by"),
                WORDS.kept("governance.assembly_officer", "person"),
                WORDS.kept("governance.assembly_event", "noted_by"),
                WORDS.field("governance.assembly_event", "words"),
                WORDS.kept("governance.room_count", "scrutineer"),
                WORDS.named("governance.minutes", "chair")
                        .where("chair = :person or secretary = :person")
                        .hiding("pdf"),
                WORDS.field("governance.minutes", "secretary"),
                WORDS.field("governance.minutes", "pdf"),
                WORDS.field("governance.minutes", "words"),
                WORDS.kept("governance.minutes_draft", "written_by"),
                WORDS.kept("governance.minutes_signature", "person"));
    }

    /** Law asks an organisation to keep its minutes: they leave with it as the files that were signed, names in them. */
    @Bean
    OrganisationData heldByOrganisations() {
        var bodies = "select id from governance.body where organisation = any (:own)";
        var held = "select id from governance.assembly where body in (" + bodies + ")";
        var items = "select id from governance.agenda_item where assembly in (" + held + ")";
        var signed = "minutes is not null and assembly in (" + held + ")";
        var drafts = "select id from governance.minutes_draft where " + signed;
        return new OrganisationData() {
            @Override
            public List<Rows> rows() {
                return List.of(
                        under("assembly", "body", bodies, "made_by"),
                        under("agenda_item", "assembly", held),
                        under("agenda_request", "assembly", held, "made_by"),
                        under("convocation", "assembly", held, "person", "name", "sent_to", "made_by"),
                        under("assembly_voice", "assembly", held, "person", "name"),
                        under("attendance", "assembly", held, "noted_by"),
                        under("assembly_officer", "assembly", held, "person"),
                        under("assembly_event", "assembly", held, "noted_by"),
                        under("room_count", "item", items, "scrutineer"),
                        under("minutes", "body", bodies, "chair", "secretary"),
                        new Rows("governance.minutes_draft", signed, Set.of("written_by")),
                        under("minutes_signature", "draft", drafts, "person"));
            }

            @Override
            public List<Documents> documents() {
                return List.of(new Documents(
                        "proces-verbaux",
                        "select body || '-' || number || '.pdf' as name, pdf as content from governance.minutes where body in ("
                                + bodies + ") order by body, number"));
            }
        };
    }

    private static OrganisationData.Rows under(String table, String column, String above, String... hidden) {
        return new OrganisationData.Rows("governance." + table, column + " in (" + above + ")", Set.of(hidden));
    }
}
