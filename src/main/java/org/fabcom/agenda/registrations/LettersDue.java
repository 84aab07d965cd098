package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Whom a letter is due to, before their date and after their workshop: once each. Runs in the caller's transaction. */
@Repository
record LettersDue(Sql db) {

    /** Whose date comes soon and who have not been reminded of it. */
    List<Registration> toRemind(Instant now, Instant soon) {
        return db.sql(Registrations.SELECT + """
                 join agenda.occurrence o on o.id = r.occurrence
                where r.state = 'CONFIRMED' and r.reminded_at is null and o.cancelled_at is null
                  and o.starts_at > :now and o.starts_at <= :soon and r.changed_at < :lately
                order by r.id
                """)
                .param("now", now, "soon", soon, "lately", now.minus(Duration.ofHours(12)))
                .list(Registrations::read);
    }

    /** True once, while they still come. */
    boolean remind(UUID id, Instant now) {
        return db.sql("update agenda.registration set reminded_at = :now "
                        + "where id = :id and reminded_at is null and state = 'CONFIRMED'")
                .param("now", now, "id", id)
                .updated();
    }

    /** Whose workshop with aims is over since an hour, and who were not written to after it. */
    List<Registration> toFollow(Instant now) {
        return db.sql(Registrations.SELECT + """
                 join agenda.occurrence o on o.id = r.occurrence
                where r.state in ('CONFIRMED', 'CAME') and r.followed_at is null
                  and o.cancelled_at is null and o.ends_at <= :over and o.ends_at > :lately
                  and exists (select from agenda.event e join agenda.workshop_aim a on a.event = e.id
                              where e.id = o.event and e.kind = 'WORKSHOP')
                order by r.id
                """)
                .param("over", now.minus(Duration.ofHours(1)), "lately", now.minus(Duration.ofDays(14)))
                .list(Registrations::read);
    }

    /** True once, unless they turned out not to have come. */
    boolean follow(UUID id, Instant now) {
        return db.sql("update agenda.registration set followed_at = :now "
                        + "where id = :id and followed_at is null and state in ('CONFIRMED', 'CAME')")
                .param("now", now, "id", id)
                .updated();
    }
}
