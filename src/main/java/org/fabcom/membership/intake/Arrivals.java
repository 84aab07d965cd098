package org.fabcom.membership.intake;

import module java.base;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.springframework.stereotype.Component;

/** Rows that become lines of the register: who stands there already, who has an account, in which category they come. Thread-safe. */
@Component
record Arrivals(Members members, Categories categories, People people, Towns towns, Sql db, Clock clock) {

    /** The balance with which somebody comes; {@code place}: of its row. */
    record Opening(String place, UUID member, PartyId party, long units) {}

    /** What one reading knows. Rows may be read again after others were refused: what is remembered is asked of the base. */
    record Taking(
            PartyId organisation,
            PartyId by,
            LocalDate since,
            Map<String, List<Member>> there,
            Map<String, Opening> openings) {}

    /** What of a member an import brought. */
    enum Brought {
        LINE,
        BALANCE
    }

    void remember(Member it, Taking taking) {
        taking.there()
                .computeIfAbsent(Fold.words(it.name()), name -> new ArrayList<>())
                .add(it);
    }

    Optional<Member> twin(MemberRow row, Taking taking) {
        return taking.there().getOrDefault(Fold.words(row.contact().name()), List.of()).stream()
                .filter(it -> row.same(it.contact(), it.formerly()))
                .filter(it -> members.find(it.id()).isPresent())
                .findFirst();
    }

    /** Throws NotTaken where something does not read. */
    MemberRow read(TableRow row) {
        return MemberRow.read(row, Days.today(clock), towns);
    }

    Optional<Person> account(TableRow row) {
        try {
            return account(read(row));
        } catch (NotTaken unread) {
            return Optional.empty();
        }
    }

    private Optional<Person> account(MemberRow row) {
        if (row.kind() == MemberKind.ORGANISATION) return Optional.empty();
        return Email.read(row.contact().email())
                .flatMap(people::byEmail)
                .filter(it ->
                        Fold.words(it.name()).equals(Fold.words(row.contact().name())));
    }

    Member admit(MemberRow it, Taking taking, ImportReport report, String place) {
        var account = account(it)
                .map(Person::id)
                .filter(id -> members.current(taking.organisation(), id).isEmpty())
                .orElse(null);
        var category = it.category().isEmpty() ? null : category(it.category(), taking, report, place);
        var joined = it.joined();
        var member = members.admit(new NewMember(
                        taking.organisation(),
                        account,
                        it.kind(),
                        it.contact(),
                        category == null ? List.of() : List.of(category),
                        it.number(),
                        joined == null ? taking.since() : joined,
                        MemberState.ACTIVE,
                        "",
                        true,
                        taking.by())
                .afterAsking());
        brought(member.id(), Brought.LINE);
        var paid = it.paidUntil();
        if (paid != null) paidOutside(member.id(), paid);
        return member;
    }

    /** Dues were paid outside, until that day: there is no document of them here. */
    private void paidOutside(UUID member, LocalDate until) {
        db.sql("update membership.member set paid_until = :until where id = :id")
                .param("until", until, "id", member)
                .update();
    }

    /** So that a withdrawal finds it. */
    void brought(UUID member, Brought what) {
        db.sql("""
                insert into membership.member_import (member, brought, label)
                select m.id, :what, 'n° ' || m.number from membership.member m where m.id = :member
                """).param("member", member, "what", what.name()).update();
    }

    /** Those of these lines whose import was given back: the others were touched since, and stay. */
    List<UUID> gone(Collection<UUID> lines) {
        return db.sql("""
                select m.id from membership.member m where m.id = any (:lines) and not exists (
                    select from membership.member_import i where i.member = m.id and i.brought = 'LINE') order by m.number
                """).param("lines", lines.toArray(UUID[]::new)).list((row, n) -> Rows.id(row, "id"));
    }

    /** One that the register does not know comes along, behind the others, closed to those who join. */
    private UUID category(String name, Taking taking, ImportReport report, String place) {
        return categories.of(taking.organisation()).stream()
                .filter(it -> Fold.words(it.name()).equals(Fold.words(name)))
                .map(Category::id)
                .findFirst()
                .orElseGet(() -> {
                    report.note(place, "membership.import.category", name);
                    var fresh = new Category(new UUID(0, 0), taking.organisation(), name, "", true, 50, false, 1);
                    return categories.add(fresh).orElseThrow();
                });
    }
}
