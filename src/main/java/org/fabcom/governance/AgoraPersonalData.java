package org.fabcom.governance;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What is kept of who proposes, argues and decides: it is the memory of a body, and stays when a name goes. */
@Component
class AgoraPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("agora.privacy");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.field("governance.body", "organisation"),
                WORDS.kept("governance.body", "opened_by").where("opened_by = :person or organisation = :person"),
                WORDS.kept("governance.rule", "said_by"),
                WORDS.kept("governance.decision", "holder").where("holder = :person or decided_by = :person"),
                WORDS.field("governance.decision", "decided_by"),
                WORDS.kept("governance.decision_event", "done_by").where("done_by = :person or holder = :person"),
                WORDS.field("governance.decision_event", "holder"),
                WORDS.kept("governance.mandate", "given_by"),
                WORDS.kept("governance.election", "person"),
                WORDS.kept("governance.charter_value", "changed_by")
                        .where("changed_by = :person or ended_by = :person"),
                WORDS.field("governance.charter_value", "ended_by"),
                WORDS.kept("governance.charter_value_change", "changed_by"),
                WORDS.kept("governance.charter_signature", "person"),
                WORDS.kept("governance.value_citation", "person"),
                WORDS.kept("governance.proposal", "author"),
                WORDS.kept("governance.proposal_text", "said_by"),
                WORDS.kept("governance.proposal_event", "done_by"),
                WORDS.kept("governance.argument", "said_by"),
                WORDS.kept("governance.dissent", "person"),
                WORDS.kept("governance.support", "person"),
                WORDS.kept("governance.amendment", "said_by")
                        .where("said_by = :person or decided_by = :person or rewritten_by = :person"),
                WORDS.field("governance.amendment", "decided_by"),
                WORDS.field("governance.amendment", "rewritten_by"),
                WORDS.kept("governance.consent_round", "opened_by"),
                WORDS.kept("governance.objection", "said_by").where("said_by = :person or tested_by = :person"),
                WORDS.field("governance.objection", "tested_by"));
    }

    /** The rules, the register and what led to it go out with the organisation; names of others and drafts stay here. */
    @Bean
    OrganisationData decidedByOrganisations() {
        var bodies = "select id from governance.body where organisation = any (:own)";
        var published = "state <> 'DRAFT' and body in (" + bodies + ")";
        var proposals = "select id from governance.proposal where " + published;
        var decisions = "select id from governance.decision where body in (" + bodies + ")";
        return () -> List.of(
                Rows.of("governance.body", "organisation"),
                under("rule", "body", bodies, "said_by"),
                under("decision_year", "body", bodies),
                under("decision", "body", bodies, "holder", "decided_by"),
                under("decision_event", "decision", decisions, "done_by", "holder"),
                under("mandate", "decision", decisions, "given_by"),
                under("charter_value", "body", bodies, "changed_by", "ended_by"),
                under(
                        "charter_value_change",
                        "value",
                        "select id from governance.charter_value where body in (" + bodies + ")",
                        "changed_by"),
                under("charter_signature", "body", bodies, "person"),
                under("value_citation", "decision", decisions, "person"),
                new Rows("governance.proposal", published, Set.of("author")),
                under("proposal_text", "proposal", proposals, "said_by"),
                under("proposal_event", "proposal", proposals, "done_by"),
                under("argument", "proposal", proposals, "said_by"),
                under("dissent", "proposal", proposals, "person"),
                under("election", "proposal", proposals, "person"),
                under("support", "proposal", proposals, "person"),
                under("argument_count", "proposal", proposals),
                under("amendment", "proposal", proposals, "said_by", "decided_by", "rewritten_by"),
                under("consent_round", "proposal", proposals, "opened_by"),
                under("objection", "proposal", proposals, "said_by", "tested_by"));
    }

    private static Rows under(String table, String column, String above, String... hidden) {
        return new Rows("governance." + table, column + " in (" + above + ")", Set.of(hidden));
    }
}
