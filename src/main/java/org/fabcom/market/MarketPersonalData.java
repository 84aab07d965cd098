package org.fabcom.market;

import java.util.List;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the square keeps of people. Deals and figures stay for the other side; words about oneself go. */
@Component
class MarketPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("market.personal");

    private final JdbcClient db;

    MarketPersonalData(JdbcClient db) {
        this.db = db;
    }

    /** Somebody waits for what was agreed, paid or not: it is done or called off first. */
    @Override
    public List<Obstacle> obstacles(PartyId person) {
        return db.sql("""
            select d.id, p.title from market.deal d join market.post p on p.id = d.post
            where :person in (d.owner, d.replier) and d.state in ('ACCEPTED', 'INVOICED', 'AWAITING', 'REFUNDING')
            order by d.number
            """)
                .param("person", person.value())
                .query((row, n) -> new Obstacle(
                        "market.leaving.deal",
                        "/place/accords/" + Rows.id(row, "id"),
                        List.<Object>of(row.getString("title"))))
                .list();
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.field("market.category", "created_by", "keeping", "lasting", "moderators"),
                WORDS.field("market.criterion", "created_by", "keeping", "lasting", "moderators"),
                WORDS.field("market.skill", "person", "skills", "own", "you"),
                WORDS.field("market.post", "owner", "posts", "lasting", "chosen"),
                WORDS.field("market.post", "created_by", "posts", "lasting", "you"),
                WORDS.field("market.deal", "owner", "deals", "lasting", "sides"),
                WORDS.field("market.deal", "replier", "deals", "lasting", "sides"),
                WORDS.field("market.deal", "payer", "deals", "lasting", "sides"),
                WORDS.field("market.deal", "payee", "deals", "lasting", "sides"),
                WORDS.field("market.deal_version", "made_by", "deals", "lasting", "sides"),
                WORDS.field("market.deal_step", "made_by", "deals", "lasting", "sides"),
                WORDS.field("market.deal_step", "for_party", "deals", "lasting", "sides"),
                WORDS.field("market.dispute", "opened_by", "disputes", "lasting", "sides"),
                WORDS.field("market.dispute", "for_party", "disputes", "lasting", "sides"),
                WORDS.field("market.dispute", "moderator", "disputes", "lasting", "sides"),
                WORDS.field("market.dispute", "decided_by", "disputes", "lasting", "sides"),
                WORDS.field("market.rating", "author", "ratings", "lasting", "members"),
                WORDS.field("market.rating", "made_by", "ratings", "lasting", "you"),
                WORDS.field("market.rating", "about", "ratings", "lasting", "members"),
                WORDS.field("market.rating_answer", "made_by", "ratings", "lasting", "members"),
                WORDS.field("market.rating_hiding", "made_by", "ratings", "lasting", "moderators"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("market.category", "created_by"),
                Trace.kept("market.criterion", "created_by"),
                Trace.deleted("market.skill", "person"),
                Trace.blanked("market.post", "owner", """
                        description = '', place = '', tags = '{}', folded = '', audience = 'GROUPS',
                        state = case state when 'DRAFT' then 'CANCELLED' when 'PUBLISHED' then 'CLOSED' else state end,
                        closed_why = case state when 'PUBLISHED' then 'OWNER' else closed_why end
                        """),
                Trace.kept("market.post", "created_by"),
                Trace.kept("market.deal", "owner"),
                Trace.kept("market.deal", "replier"),
                Trace.kept("market.deal", "payer"),
                Trace.kept("market.deal", "payee"),
                Trace.kept("market.deal_version", "made_by"),
                Trace.kept("market.deal_step", "made_by"),
                Trace.kept("market.deal_step", "for_party"),
                Trace.kept("market.dispute", "opened_by"),
                Trace.kept("market.dispute", "for_party"),
                Trace.kept("market.dispute", "moderator"),
                Trace.kept("market.dispute", "decided_by"),
                Trace.blanked("market.rating", "author", "comment = ''"),
                Trace.kept("market.rating", "made_by"),
                Trace.kept("market.rating", "about"),
                Trace.blanked("market.rating_answer", "made_by", "words = '—'"),
                Trace.kept("market.rating_hiding", "made_by"));
    }
}
