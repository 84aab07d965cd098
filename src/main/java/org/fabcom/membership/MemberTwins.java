package org.fabcom.membership;

import java.util.List;
import java.util.Optional;
import org.fabcom.kernel.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of a register that may be of the same member. Thread-safe. */
@Repository
public class MemberTwins {

    /** As {@code Fold.words} compares, but for rare letters. */
    private static final String NAMED = " where m.organisation = :organisation"
            + " and regexp_replace(people.sorted(m.name), '[^a-z0-9]+', ' ', 'g')"
            + " = regexp_replace(people.sorted(:name), '[^a-z0-9]+', ' ', 'g')";

    private final JdbcClient db;

    MemberTwins(JdbcClient db) {
        this.db = db;
    }

    /** A line that runs, of this name, and that nothing tells apart: most often the same person, entered twice. */
    public Optional<Member> of(PartyId organisation, Member.Contact contact) {
        return db
                .sql(Members.SELECT + NAMED + " and m.ended_on is null order by m.number")
                .param("organisation", organisation.value())
                .param("name", contact.name())
                .query(Members::read)
                .stream()
                .filter(it -> !it.contact().apart(contact))
                .findFirst();
    }

    /** All lines, ended ones too, of this name or address. */
    public List<Member> like(PartyId organisation, Member.Contact contact) {
        return db.sql(Members.SELECT + """
                 where m.organisation = :organisation
                    and (lower(m.name) = lower(:name) or m.email <> '' and lower(m.email) = lower(:email))
                order by m.number
                """)
                .param("organisation", organisation.value())
                .param("name", contact.name())
                .param("email", contact.email())
                .query(Members::read)
                .list();
    }
}
