package org.fabcom.governance.proposals;

import module java.base;
import org.fabcom.governance.proposals.Proposal.State;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Which proposals wait: for talk, for a voice, or for nobody any more. */
@Repository
public class ProposalQueues {

    private final Sql db;

    ProposalQueues(Sql db) {
        this.db = db;
    }

    /** Those of a body that are not put to anybody yet and lay untouched since then. */
    List<Proposal> idle(UUID body, Instant since) {
        return db.sql(Proposals.SELECT + "where q.body = :body and q.state in ('DISCUSSION', 'AMENDABLE', 'FROZEN')"
                        + " and q.touched_at < :since order by q.id")
                .param("body", body, "since", since)
                .list(Proposals::read);
    }

    /** What was moved last comes first. */
    public List<Proposal> newest(UUID body, List<State> states, int most) {
        return db.sql(Proposals.SELECT
                        + "where q.body = :body and q.state in (:states) order by q.touched_at desc, q.id limit :most")
                .param("body", body, "states", states.stream().map(Enum::name).toList(), "most", most)
                .list(Proposals::read);
    }

    /** That there may be one. */
    public static final String WAITS = """
            exists (select from governance.proposal q join governance.body b on b.id = q.body where q.body = any (:bodies)
                and (q.state = 'CONSENT' and q.author <> :person
                    or q.state = 'FROZEN' and (b.circle is not null or b.organisation = any (:managed))))""";

    /** Those in a round of consent, of which the person has said nothing in it yet; then frozen ones, for whoever manages the body. */
    public List<Proposal> waiting(List<UUID> bodies, PartyId person) {
        return db.sql(Proposals.SELECT + """
                where q.body = any (:bodies) and (q.state = 'FROZEN' or q.state = 'CONSENT' and q.author <> :person and not exists (
                    select from governance.objection o join governance.consent_round r
                        on r.proposal = o.proposal and r.number = o.round and r.ended_at is null
                    where o.proposal = q.id and o.said_by = :person)) order by q.state, q.touched_at, q.id
                """)
                .param("bodies", bodies.toArray(UUID[]::new), "person", person.value())
                .list(Proposals::read);
    }

    /** Whoever proposed it, argued, asked for a change of it or objected. */
    public Set<PartyId> speakers(UUID proposal) {
        return db.sql("""
                select author as person from governance.proposal where id = :id
                union select said_by from governance.argument where proposal = :id and gone_at is null
                union select said_by from governance.amendment where proposal = :id
                union select said_by from governance.objection where proposal = :id
                """).param("id", proposal).set((row, n) -> Rows.party(row, "person"));
    }

    /** On an amendment. @param running announced or open */
    public record Vote(UUID ballot, boolean running) {}

    /** The last vote on each amendment that was put to one. */
    public Map<UUID, Vote> votesOnAmendments(Proposal it) {
        var votes = new HashMap<UUID, Vote>();
        db.sql("""
                select id, path, closed_at is null and annulled_at is null as running from governance.ballot
                where body = :body and starts_with(path, :part) order by announced_at, id
                """).param("body", it.body(), "part", it.url() + Amendment.PART).query(row -> {
            var path = row.getString("path");
            votes.put(
                    UUID.fromString(path.substring(path.length() - 36)),
                    new Vote(Rows.id(row, "id"), row.getBoolean("running")));
        });
        return votes;
    }
}
