package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.proxies.Proxies;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What is kept of who votes: rolls and votes stay as they were when a name goes, so that figures stay. */
@Component
record BallotPersonalData(Proxies proxies, Clock clock) implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("governance.privacy");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("governance.college_set", "said_by"),
                WORDS.kept("governance.ballot", "announced_by")
                        .where("announced_by = :person or annulled_by = :person"),
                WORDS.field("governance.ballot", "annulled_by"),
                WORDS.kept("governance.roll", "person").where("person = :person or holder = :person"),
                WORDS.field("governance.roll", "holder"),
                WORDS.kept("governance.conflict", "person").where("person = :person or declared_by = :person"),
                WORDS.field("governance.conflict", "declared_by"),
                WORDS.kept("governance.vote", "cast_by"),
                WORDS.kept("governance.tally", "closed_by"),
                WORDS.kept("governance.tie", "parted_by"),
                WORDS.kept("governance.external_result", "said_by"),
                WORDS.kept("governance.proxy", "giver")
                        .where("giver = :person or holder = :person or received_by = :person or ended_by = :person"),
                WORDS.field("governance.proxy", "holder"),
                WORDS.field("governance.proxy", "received_by"),
                WORDS.field("governance.proxy", "ended_by"));
    }

    @Override
    public void letGo(PartyId person) {
        proxies.left(person, Days.today(clock));
    }

    /**
     * Votes go out with the organisation once they are counted, and where a result is guarded only that there was one; the urn
     * of a secret ballot never does, nor names of others.
     */
    @Bean
    OrganisationData votedInOrganisations() {
        var bodies = "select id from governance.body where organisation = any (:own)";
        var ballots = "select id from governance.ballot where body in (" + bodies + ")";
        var counted = "select ballot from governance.tally where ballot in (" + ballots
                + ") and result ->> 'guarded' is distinct from 'true'";
        var sets = "select id from governance.college_set where body in (" + bodies + ")";
        return () -> List.of(
                under("college_set", "body", bodies, "said_by"),
                under("college", "college_set", sets),
                under("ballot", "body", bodies, "announced_by", "annulled_by"),
                under("roll", "ballot", ballots, "person", "holder", "name"),
                under("roll_change", "ballot", ballots),
                under("conflict", "ballot", ballots, "person", "declared_by"),
                under("vote", "ballot", counted, "cast_by"),
                under("tally", "ballot", counted, "closed_by"),
                under("tie", "ballot", counted, "parted_by"),
                under("external_result", "ballot", counted, "said_by"),
                under("proxy", "body", bodies, "giver", "holder", "received_by", "ended_by"));
    }

    private static Rows under(String table, String column, String above, String... hidden) {
        return new Rows("governance." + table, column + " in (" + above + ")", Set.of(hidden));
    }
}
