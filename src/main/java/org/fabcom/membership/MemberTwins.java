package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Lines of a register that may be of the same member. Thread-safe. */
@Repository
public class MemberTwins {

    /** What parts words; letters of every script are letters. */
    private static final String SIGNS = "'[\\x01-\\x2f\\x3a-\\x60\\x7b-\\xbf\\u2000-\\u206f\\u3000-\\u303f]+'";

    /** As {@code Fold.words} compares, but for rare letters. */
    private static final String NAMED = words("m.name") + " = " + words(":name");

    private final Sql db;

    MemberTwins(Sql db) {
        this.db = db;
    }

    private static String words(String name) {
        return "trim(regexp_replace(people.sorted(replace(" + name + ", '’', ' ')), " + SIGNS + ", ' ', 'g'))";
    }

    /** A line that runs, of this name, and that nothing tells apart: most often the same person, entered twice. */
    public Optional<Member> of(PartyId organisation, Member.Contact contact) {
        return db
                .sql(Members.SELECT + " where m.organisation = :organisation and " + NAMED
                        + " and m.ended_on is null order by m.number")
                .param("organisation", organisation.value(), "name", contact.name())
                .list(Members::read)
                .stream()
                .filter(it -> !it.contact().apart(contact))
                .findFirst();
    }

    /** Who left, has this name and is reached in the same way, the last one: their line goes on where they come back. Empty where one of theirs runs. */
    public Optional<Member> left(PartyId organisation, Member.Contact contact) {
        var same = like(organisation, contact).stream()
                .filter(it -> it.contact().namesake(contact) && it.contact().alike(contact))
                .toList();
        return same.stream().allMatch(Member::ended) && !same.isEmpty()
                ? Optional.of(same.getLast())
                : Optional.empty();
    }

    /** All lines, ended ones too, of this name or address. */
    public List<Member> like(PartyId organisation, Member.Contact contact) {
        return db.sql(Members.SELECT + " where m.organisation = :organisation and (" + NAMED
                        + " or m.email <> '' and lower(m.email) = lower(:email)) order by m.number")
                .param("organisation", organisation.value(), "name", contact.name(), "email", contact.email())
                .list(Members::read);
    }
}
