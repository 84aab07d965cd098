package org.fabcom.governance.polling;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
class BallotPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("governance.privacy");

    private static final List<String> FIELDS = List.of(
            "college_set.said_by",
            "ballot.announced_by",
            "ballot.annulled_by",
            "roll.person",
            "roll.holder",
            "conflict.person",
            "conflict.declared_by",
            "vote.cast_by",
            "tally.closed_by",
            "tie.parted_by",
            "external_result.said_by",
            "proxy.giver",
            "proxy.holder",
            "proxy.received_by",
            "proxy.ended_by");

    private final Proxies proxies;
    private final Clock clock;

    BallotPersonalData(Proxies proxies, Clock clock) {
        this.proxies = proxies;
        this.clock = clock;
    }

    @Override
    public List<PersonalField> fields() {
        return WORDS.fields("governance", FIELDS).toList();
    }

    @Override
    public List<Trace> traces() {
        return Stream.of(
                        kept("college_set", "said_by"),
                        kept("ballot", "announced_by").where("announced_by = :person or annulled_by = :person"),
                        kept("roll", "person").where("person = :person or holder = :person"),
                        kept("conflict", "person").where("person = :person or declared_by = :person"),
                        kept("vote", "cast_by"),
                        kept("tally", "closed_by"),
                        kept("tie", "parted_by"),
                        kept("external_result", "said_by"),
                        kept("proxy", "giver")
                                .where(
                                        "giver = :person or holder = :person or received_by = :person or ended_by = :person"))
                .toList();
    }

    @Override
    public void letGo(PartyId person) {
        proxies.left(person, Days.today(clock));
    }

    private static Trace kept(String table, String column) {
        return Trace.kept("governance." + table, column);
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
