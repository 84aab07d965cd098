package org.fabcom.market;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the square keeps of people. Deals and figures stay for the other side; one’s words go. */
@Component
record MarketPersonalData(Sql db) implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("market.personal");

    /** Somebody waits for what was agreed, paid or not: it is done or called off first. */
    @Override
    public List<Obstacle> obstacles(PartyId person) {
        return db.sql("""
            select d.id, p.title from market.deal d join market.post p on p.id = d.post
            where :person in (d.owner, d.replier) and d.state in ('ACCEPTED', 'INVOICED', 'AWAITING', 'REFUNDING')
            order by d.number
            """)
                .param("person", person.value())
                .list((row, n) -> new Obstacle(
                        "market.leaving.deal",
                        "/place/accords/" + Rows.id(row, "id"),
                        List.<Object>of(row.getString("title"))));
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("market.category", "created_by", "keeping", "lasting", "moderators"),
                WORDS.kept("market.criterion", "created_by", "keeping", "lasting", "moderators"),
                WORDS.deleted("market.skill", "person", "skills", "own", "you"),
                WORDS.field("market.post", "owner", "posts", "lasting", "chosen")
                        .blanked("""
                        description = '', place = '', tags = '{}', folded = '', audience = 'GROUPS',
                        state = case state when 'DRAFT' then 'CANCELLED' when 'PUBLISHED' then 'CLOSED' else state end,
                        closed_why = case state when 'PUBLISHED' then 'OWNER' else closed_why end
                        """),
                WORDS.kept("market.post", "created_by", "posts", "lasting", "you"),
                WORDS.kept("market.deal", "owner", "deals", "lasting", "sides"),
                WORDS.kept("market.deal", "replier", "deals", "lasting", "sides"),
                WORDS.kept("market.deal", "payer", "deals", "lasting", "sides"),
                WORDS.kept("market.deal", "payee", "deals", "lasting", "sides"),
                WORDS.field("market.deal_version", "made_by", "deals", "lasting", "sides")
                        .blanked("message = ''"),
                WORDS.field("market.deal_step", "made_by", "deals", "lasting", "sides")
                        .blanked("note = ''"),
                WORDS.kept("market.deal_step", "for_party", "deals", "lasting", "sides"),
                WORDS.field("market.dispute", "opened_by", "disputes", "lasting", "sides")
                        .blanked("reason = '—'"),
                WORDS.kept("market.dispute", "for_party", "disputes", "lasting", "sides"),
                WORDS.kept("market.dispute", "moderator", "disputes", "lasting", "sides"),
                WORDS.kept("market.dispute", "decided_by", "disputes", "lasting", "sides"),
                WORDS.field("market.rating", "author", "ratings", "lasting", "members")
                        .blanked("comment = ''"),
                WORDS.kept("market.rating", "made_by", "ratings", "lasting", "you"),
                WORDS.kept("market.rating", "about", "ratings", "lasting", "members"),
                WORDS.field("market.rating_answer", "made_by", "ratings", "lasting", "members")
                        .blanked("words = '—'"),
                WORDS.kept("market.rating_hiding", "made_by", "ratings", "lasting", "moderators"));
    }
}
