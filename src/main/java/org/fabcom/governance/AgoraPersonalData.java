package org.fabcom.governance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final List<String> FIELDS = List.of(
            "body.organisation",
            "body.opened_by",
            "rule.said_by",
            "decision.holder",
            "decision.decided_by",
            "decision_event.done_by",
            "decision_event.holder",
            "mandate.given_by",
            "election.person",
            "charter_value.changed_by",
            "charter_value.ended_by",
            "charter_value_change.changed_by",
            "charter_signature.person",
            "value_citation.person",
            "proposal.author",
            "proposal_text.said_by",
            "proposal_event.done_by",
            "argument.said_by",
            "dissent.person",
            "support.person",
            "amendment.said_by",
            "amendment.decided_by",
            "consent_round.opened_by",
            "objection.said_by",
            "objection.tested_by");

    @Override
    public List<PersonalField> fields() {
        return WORDS.fields("governance", FIELDS).toList();
    }

    @Override
    public List<Trace> traces() {
        return Stream.of(
                        kept("body", "opened_by").where("opened_by = :person or organisation = :person"),
                        kept("rule", "said_by"),
                        kept("decision", "holder").where("holder = :person or decided_by = :person"),
                        kept("decision_event", "done_by").where("done_by = :person or holder = :person"),
                        kept("mandate", "given_by"),
                        kept("election", "person"),
                        kept("charter_value", "changed_by").where("changed_by = :person or ended_by = :person"),
                        kept("charter_value_change", "changed_by"),
                        kept("charter_signature", "person"),
                        kept("value_citation", "person"),
                        kept("proposal", "author"),
                        kept("proposal_text", "said_by"),
                        kept("proposal_event", "done_by"),
                        kept("argument", "said_by"),
                        kept("dissent", "person"),
                        kept("support", "person"),
                        kept("amendment", "said_by").where("said_by = :person or decided_by = :person"),
                        kept("consent_round", "opened_by"),
                        kept("objection", "said_by").where("said_by = :person or tested_by = :person"))
                .toList();
    }

    private static Trace kept(String table, String column) {
        return Trace.kept("governance." + table, column);
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
                under("amendment", "proposal", proposals, "said_by", "decided_by"),
                under("consent_round", "proposal", proposals, "opened_by"),
                under("objection", "proposal", proposals, "said_by", "tested_by"));
    }

    private static Rows under(String table, String column, String above, String... hidden) {
        return new Rows("governance." + table, column + " in (" + above + ")", Set.of(hidden));
    }
}
