package org.fabcom.governance.support;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Support that was given to a text; another text is supported anew (specs/governance.md §1.1). Thread-safe. */
@Repository
public class Supports {

    /** Somebody who stands behind a text. */
    public record Supporter(PartyId person, String name) {}

    private final Sql db;

    Supports(Sql db) {
        this.db = db;
    }

    /** @param text number of the one that is supported */
    public void give(UUID proposal, int text, PartyId person) {
        db.sql("""
                insert into governance.support (proposal, person, text_at, said_at) values (:proposal, :person, :text, :now)
                on conflict (proposal, person) do update set text_at = excluded.text_at, said_at = excluded.said_at
                """)
                .param("proposal", proposal, "person", person.value(), "text", text)
                .update();
    }

    public void takeBack(UUID proposal, PartyId person) {
        db.sql("delete from governance.support where proposal = :proposal and person = :person")
                .param("proposal", proposal, "person", person.value())
                .update();
    }

    public int count(UUID proposal, int text) {
        return db.sql("select count(*) from governance.support where proposal = :proposal and text_at = :text")
                .param("proposal", proposal, "text", text)
                .single(Integer.class);
    }

    /** Those who stand behind that text, the first first. */
    public List<Supporter> of(UUID proposal, int text) {
        return db.sql("""
                select s.person, coalesce(p.name, '') as name from governance.support s
                left join people.party_card p on p.id = s.person
                where s.proposal = :proposal and s.text_at = :text order by s.said_at, s.person
                """)
                .param("proposal", proposal, "text", text)
                .list((row, n) -> new Supporter(Rows.party(row, "person"), row.getString("name")));
    }
}
