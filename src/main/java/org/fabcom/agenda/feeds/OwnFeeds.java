package org.fabcom.agenda.feeds;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of people's own calendars: signed with a number, renewed by counting on. They are not kept anywhere. */
@Repository
class OwnFeeds {

    private final Sql db;
    private final Secrets secrets;

    OwnFeeds(Sql db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    String path(PartyId person) {
        return "/agenda/flux/" + person + "/" + seal(person.value()) + ".ics";
    }

    boolean opens(UUID person, String seal) {
        return MessageDigest.isEqual(
                seal(person).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }

    /** From now on the former address leads nowhere. */
    @Transactional
    void renew(PartyId person) {
        db.sql("""
                insert into agenda.own_feed (person, number) values (:person, 2)
                on conflict (person) do update set number = agenda.own_feed.number + 1
                """).param("person", person.value()).update();
    }

    private String seal(UUID person) {
        int number = db.sql("select number from agenda.own_feed where person = :person")
                .param("person", person)
                .optional(Integer.class)
                .orElse(1);
        return secrets.sign("agenda.feed", person + "." + number).substring(0, 32);
    }
}
