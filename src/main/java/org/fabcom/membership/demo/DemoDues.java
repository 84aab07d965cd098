package org.fabcom.membership.demo;

import module java.base;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.Past;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.dues.Calling;
import org.fabcom.membership.dues.DuesRows;
import org.fabcom.membership.dues.DuesRule;
import org.fabcom.membership.dues.DuesRules;
import org.fabcom.membership.dues.DuesSettings;
import org.fabcom.membership.dues.DuesSettings.DuesSetting;
import org.fabcom.membership.dues.Settling;
import org.fabcom.membership.hours.InventedHours;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.demo.DemoHouses;
import org.fabcom.people.demo.Inhabitants;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The AMAP calls dues by income or in hours: two paid, one is exempt, one is late, one chooses; and its volunteers’ hours. */
@Component
@Order(68)
record DemoDues(
        DemoHouses houses,
        People people,
        Registers registers,
        Members members,
        DuesRules rules,
        DuesRows rows,
        DuesSettings settings,
        Calling calling,
        Settling settling,
        InventedHours hours,
        Issuers issuers,
        VatRegimes regimes,
        Clock clock)
        implements DemoData {

    private static final String HOUSE = "AMAP des Trois Ponts";
    private static final List<String> TEAM = List.of("Françoise Teyssier", "Gilles Arnaud", "Lucie Perrin");
    private static final List<String> OTHERS = List.of("Yvette Roussel", "Tao Nguyen");

    @Override
    public void fill() {
        var house = houses.named(HOUSE);
        var by = houses.manager(house);
        registers.open(house, Register.Entry.ASKED, by);
        regimes.say(house, Days.today(clock).minusYears(1), VatRegime.NOT_SUBJECT, "", by);
        issuers.say(house, issuer(), 0, by);
        var all = new ArrayList<Member>();
        TEAM.forEach(it -> all.add(enters(house, it, person(it), by)));
        OTHERS.forEach(it -> all.add(enters(house, it, Optional.empty(), by)));
        dues(house, all, by);
        person(TEAM.get(1)).ifPresent(it -> hours.given(house, it, by));
    }

    private static Issuer issuer() {
        return new Issuer("4 place du Marché", "99100", "Vernoux-le-Gué", "", "", 30, "", "", "", false, false);
    }

    private Member enters(PartyId house, String name, Optional<Person> person, PartyId by) {
        var email = person.map(Person::email).map(Email::text).orElse("");
        return members.admit(new NewMember(
                house,
                person.map(Person::id).orElse(null),
                MemberKind.PERSON,
                new Member.Contact(name, email, "", ""),
                List.of(),
                "",
                Days.today(clock).minusYears(2),
                MemberState.ACTIVE,
                "",
                false,
                by));
    }

    private void dues(PartyId house, List<Member> all, PartyId by) {
        var today = Days.today(clock);
        LocalDate from = today.minusDays(120);
        settings.say(house, new DuesSetting(30, false, "Par chèque ou en espèces, le jour de la distribution."), 0, by);
        rules.add(
                new DuesRule(
                        Ids.next(),
                        house,
                        "Adhésion selon les revenus",
                        DuesRule.Kind.GRID,
                        List.of(5_00L, 15_00L, 30_00L),
                        List.of(900_00L, 1_800_00L),
                        240,
                        null,
                        false,
                        from.minusYears(1),
                        null),
                by);
        calling.call(house, "Cotisation de l’année", from, from.plusYears(1).minusDays(1), today.minusDays(15), by);
        paid(all.get(0), 30_00, PaymentMeans.TRANSFER, today.minusDays(60), by);
        paid(all.get(3), 5_00, PaymentMeans.CASH, today.minusDays(30), by);
        settling.exempt(of(all.get(4)), "Vient d’arriver, un mois offert par le bureau", by);
        settling.choose(of(all.get(2)), 15_00, by);
    }

    /** Noted on the day it came. */
    private void paid(Member member, long cents, PaymentMeans means, LocalDate day, PartyId by) {
        Past.at(day.atTime(18, 0).atZone(Days.ZONE).toInstant(), () -> settling.pay(of(member), cents, means, day, by));
    }

    private UUID of(Member member) {
        return rows.ofMember(member.id()).getFirst().id();
    }

    private Optional<Person> person(String name) {
        return people.byEmail(Inhabitants.email(name));
    }
}
