package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** What those who disagree want kept beside a decision: each once, in their own words, until it is taken. Thread-safe. */
@Repository
public class Dissents {

    public static final int LONGEST = 2_000;

    /** @param by the name as it is today; empty: written into the words, before names stood apart */
    public record Dissent(String by, String words) {}

    private static final String SELECT = """
            select coalesce(p.name, '') as name, d.words from governance.dissent d
            left join people.party_card p on p.id = d.person join governance.proposal q on q.id = d.proposal
            """;

    private final Sql db;

    Dissents(Sql db) {
        this.db = db;
    }

    /** In place of what this person said of it before. */
    public void say(UUID proposal, PartyId person, String words) {
        db.sql("""
                insert into governance.dissent (id, proposal, person, words, said_at)
                values (:id, :proposal, :person, :words, :now)
                on conflict (proposal, person) do update set words = excluded.words, said_at = excluded.said_at
                """)
                .param("id", Ids.next(), "proposal", proposal, "person", person.value(), "words", words)
                .update();
    }

    public List<Dissent> ofProposal(UUID proposal) {
        return list("d.proposal = :id", proposal);
    }

    List<Dissent> ofDecision(UUID decision) {
        return list("q.decision = :id", decision);
    }

    private List<Dissent> list(String which, UUID id) {
        return db.sql(SELECT + " where " + which + " order by d.said_at, d.id")
                .param("id", id)
                .list((row, n) -> new Dissent(row.getString("name"), row.getString("words")));
    }
}
