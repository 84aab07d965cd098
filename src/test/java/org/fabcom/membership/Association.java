package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An association that keeps its register here, and Jeanne who presides. */
final class Association {

    final Person jeanne;
    final Organisation house;
    final Members members;
    final Categories categories;
    final Sql db;
    private final Neighbours neighbours;

    Association(String name, ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        members = beans.getBean(Members.class);
        categories = beans.getBean(Categories.class);
        db = beans.getBean(Sql.class);
        jeanne = neighbours.person("Jeanne Aubry");
        house = neighbours.association(name, jeanne);
        beans.getBean(Registers.class).open(house.id(), Register.Entry.ASKED, jeanne.id());
    }

    WebVisitor desk() {
        return neighbours.signedIn(jeanne);
    }

    String url() {
        return Register.url(house.id());
    }

    UUID category(String name, String college, boolean votes) {
        int rank = categories.of(house.id()).size() + 1;
        return categories
                .add(new Category(UUID.randomUUID(), house.id(), name, college, votes, rank, true, 1))
                .orElseThrow();
    }

    Member person(@Nullable Person person, String name, LocalDate joined, UUID... in) {
        return enters(person == null ? null : person.id(), MemberKind.PERSON, name, joined, MemberState.ACTIVE, in);
    }

    Member enters(
            @Nullable PartyId party, MemberKind kind, String name, LocalDate joined, MemberState state, UUID... in) {
        return members.admit(new NewMember(
                        house.id(),
                        party,
                        kind,
                        new Member.Contact(name, "", "", ""),
                        Arrays.asList(in),
                        "",
                        joined,
                        state,
                        "",
                        false,
                        jeanne.id())
                .afterAsking());
    }

    static LocalDate ago(int days) {
        return Days.today(Clock.systemUTC()).minusDays(days);
    }

    List<String> letters(String email) {
        return db
                .sql("select subject from post.letter where lower(recipient) = :email order by id")
                .param("email", email)
                .list(String.class)
                .stream()
                .map(it -> it.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    String link(String email) {
        return db.sql("""
                select substring(plain from '/adherer/demande/[^\\s]+') from post.letter
                where lower(recipient) = :email order by id desc limit 1
                """).param("email", email).single(String.class);
    }
}
