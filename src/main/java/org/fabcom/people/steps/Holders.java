package org.fabcom.people.steps;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.Formats;
import org.springframework.stereotype.Component;

/** Those who hold a right: how many have a second step, and the letter that says from which day it is wanted. Thread-safe. */
@Component
public class Holders {

    /** How many have a second step, of how many who hold a right. */
    public record Figures(int with, int all) {

        public int without() {
            return all - with;
        }
    }

    private static final String FROM = """
            from people.person r join people.party p on p.id = r.id
            where r.erased_at is null and r.email is not null and r.id in (select people.right_holders(:today))
            """;
    private static final String STEP = """
            (exists (select from people.two_step t where t.person = r.id and t.confirmed_at is not null)
            or exists (select from people.passkey k where k.person = r.id and k.resting_since is null))
            """;

    private final Sql db;
    private final Outbox outbox;
    private final Settings settings;

    Holders(Sql db, Outbox outbox, Settings settings) {
        this.db = db;
        this.outbox = outbox;
        this.settings = settings;
    }

    public Figures figures() {
        return db.sql("select count(*) as everybody, count(*) filter (where " + STEP + ") as with_one " + FROM)
                .single((row, n) -> new Figures(row.getInt("with_one"), row.getInt("everybody")));
    }

    /** A letter to each of those without a second step; says how many. Whoever calls is in a transaction with the rule. */
    public int tell(LocalDate from) {
        var letters = db.sql("select p.name, r.email, r.language " + FROM + " and not " + STEP + " order by r.id")
                .list((row, n) -> Letter.answering(
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("language"),
                        "people.mail.twostep.wanted",
                        settings.url("/moi/deux-etapes"),
                        row.getString("name"),
                        new Formats(Locale.of(row.getString("language"))).date(from)));
        letters.forEach(outbox::put);
        return letters.size();
    }
}
