package org.fabcom.membership.demo;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.charters.Charter;
import org.fabcom.membership.charters.Charters;
import org.fabcom.membership.charters.Charters.Way;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.membership.register.Belonging;
import org.fabcom.membership.register.Belonging.Place;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.demo.DemoHouses;
import org.fabcom.people.demo.Inhabitants;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of the SCIC: five colleges, a charter that not everybody has signed, one suspended, one gone. */
@Component
@Order(67)
record DemoMembers(
        DemoHouses houses,
        People people,
        Registers registers,
        Categories categories,
        Members members,
        Charters charters,
        Belonging belonging,
        Endings endings,
        Clock clock)
        implements DemoData {

    private static final String HOUSE = "SCIC Les Trois-Rivières";
    private static final List<String> COLLEGES =
            List.of("Salariés", "Usagères et usagers", "Productrices et producteurs", "Collectivités", "Partenaires");

    @Override
    public void fill() {
        var house = houses.named(HOUSE);
        var by = houses.manager(house);
        registers.open(house, Register.Entry.ASKED, by);
        var known = categories(house);
        charters.publish(
                house, "Charte des sociétaires", CHARTER, Days.today(clock).plusDays(60), by);
        var charter = charters.last(house).orElseThrow();
        DemoFile.read("members.yml", InventedMember.class).forEach(it -> enters(it, house, known, charter, by));
    }

    private Map<String, UUID> categories(PartyId house) {
        var known = new HashMap<String, UUID>();
        for (var it : COLLEGES)
            known.put(
                    it,
                    categories
                            .add(new Category(Ids.next(), house, it, it, true, known.size() + 1, true, 1))
                            .orElseThrow());
        return known;
    }

    private void enters(InventedMember it, PartyId house, Map<String, UUID> known, Charter charter, PartyId by) {
        var joined = Days.today(clock).minusDays(it.since());
        Optional<Person> person = it.legal() ? Optional.empty() : person(it.name());
        var email = person.map(one -> one.email().text()).orElse("");
        var added = members.admit(new NewMember(
                house,
                it.unknown()
                        ? null
                        : it.legal()
                                ? houses.named(it.name())
                                : person.map(Person::id).orElseThrow(),
                it.legal() ? MemberKind.ORGANISATION : MemberKind.PERSON,
                new Member.Contact(it.name(), email, "", ""),
                List.of(Objects.requireNonNull(known.get(it.category()), it.category())),
                "",
                joined,
                MemberState.ACTIVE,
                "",
                it.unknown(),
                by));
        if (it.voice() != null) speaks(added, it.voice(), joined, by);
        if (added.number() % 3 != 0) charters.sign(charter.id(), added.id(), Days.today(clock), Way.PAPER, by);
        after(it, added, by);
    }

    private void speaks(Member member, String name, LocalDate since, PartyId by) {
        belonging.name(member.id(), Place.FIRST, person(name).map(Person::id).orElse(null), name, since, by);
    }

    private void after(InventedMember it, Member added, PartyId by) {
        @Nullable String suspended = it.suspended();
        if (suspended != null)
            members.move(
                    added.id(), MemberState.SUSPENDED, null, Days.today(clock).minusDays(40), suspended, false, by);
        @Nullable String left = it.left();
        if (left != null) endings.resign(added, left, true, Days.today(clock).minusDays(20), by);
    }

    private Optional<Person> person(String name) {
        return people.byEmail(Inhabitants.email(name));
    }

    private static final String CHARTER = """
            Nous tenons ensemble des outils que chacun peut quitter.
            Une personne, une voix, dans un seul collège.
            Les comptes, les décisions et leurs raisons se lisent.
            Qui arrive est accueilli ; qui part garde ce qui est à lui.
            """;
}
