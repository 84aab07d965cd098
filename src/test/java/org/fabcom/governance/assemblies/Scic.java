package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.Kind;
import org.fabcom.governance.assemblies.AgendaItem.Said;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.RoomCounts.Hands;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.colleges.College;
import org.fabcom.governance.colleges.Colleges;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Proxies;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Category;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.tally.rules.TieRule;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A SCIC of twelve voices in five colleges of equal weight; Nadia manages it, Odile has no account. */
public final class Scic {

    public static final String STAFF = "Salariés";
    public static final String USERS = "Usagers";
    public static final String MAKERS = "Producteurs";
    public static final String TOWNS = "Collectivités";
    public static final String PARTNERS = "Partenaires";

    private static final Map<String, List<String>> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put(STAFF, List.of("Nadia Benali", "Malo Kerbrat"));
        PEOPLE.put(USERS, List.of("Ugo Un", "Ulla Deux", "Urs Trois", "Una Quatre", "Ulysse Cinq"));
        PEOPLE.put(MAKERS, List.of("Paula Prat", "Pierre Pons"));
        PEOPLE.put(TOWNS, List.of("Carole Conti"));
        PEOPLE.put(PARTNERS, List.of("Rita Rey"));
    }

    private final ApplicationContext beans;
    public final Map<String, Person> people = new LinkedHashMap<>();
    public final Organisation house;
    public final Body body;
    public final MovedClock clock;
    public final LocalDate today;
    public final Assemblies assemblies;
    public final Agenda agenda;
    public final Convening convening;
    public final Attendance attendance;
    public final Officers officers;
    public final Session session;
    public final Votes votes;
    public final Proxies proxies;

    public Scic(ApplicationContext beans) {
        this.beans = beans;
        clock = (MovedClock) beans.getBean(Clock.class);
        today = Days.today(clock);
        var neighbours = beans.getBean(Neighbours.class);
        PEOPLE.values().forEach(names -> names.forEach(it -> people.put(it, neighbours.person(it))));
        house = neighbours.association("SCIC Les Trois-Rivières", person("Nadia Benali"));
        beans.getBean(Registers.class).open(house.id(), Register.Entry.CLOSED, by("Nadia Benali"));
        var members = beans.getBean(Members.class);
        var categories = beans.getBean(Categories.class);
        PEOPLE.forEach((college, names) -> {
            var category = categories
                    .add(new Category(
                            Ids.next(),
                            house.id(),
                            college,
                            college,
                            true,
                            categories.of(house.id()).size() + 1,
                            true,
                            1))
                    .orElseThrow();
            names.forEach(it -> members.admit(member(it, by(it), category)));
            if (college.equals(PARTNERS)) members.admit(member("Odile Faure", null, category));
        });
        body = beans.getBean(Bodies.class).open(house.id(), by("Nadia Benali"));
        beans.getBean(Colleges.class)
                .say(
                        body.id(),
                        PEOPLE.keySet().stream().map(it -> new College(it, 20)).toList(),
                        today.minusDays(100),
                        null,
                        by("Nadia Benali"));
        assemblies = beans.getBean(Assemblies.class);
        agenda = beans.getBean(Agenda.class);
        convening = beans.getBean(Convening.class);
        attendance = beans.getBean(Attendance.class);
        officers = beans.getBean(Officers.class);
        session = beans.getBean(Session.class);
        votes = beans.getBean(Votes.class);
        proxies = beans.getBean(Proxies.class);
    }

    /** One more member without an account, in that college. */
    public void admitted(String name, String college) {
        var category = beans.getBean(Categories.class).of(house.id()).stream()
                .filter(it -> it.name().equals(college))
                .findFirst()
                .orElseThrow();
        beans.getBean(Members.class).admit(member(name, null, category.id()));
    }

    private NewMember member(String name, @Nullable PartyId party, UUID category) {
        return new NewMember(
                        house.id(),
                        party,
                        MemberKind.PERSON,
                        new Member.Contact(name, "", "", ""),
                        List.of(category),
                        "",
                        today.minusDays(90),
                        MemberState.ACTIVE,
                        "",
                        true,
                        by("Nadia Benali"))
                .afterAsking();
    }

    public Person person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    public PartyId by(String name) {
        return person(name).id();
    }

    public PartyId nadia() {
        return by("Nadia Benali");
    }

    /** Held on the spot and from afar. */
    void afarToo(Assembly draft) {
        var said = draft.said();
        assemblies.change(
                draft.id(),
                new Assembly.Said(
                        said.kind(),
                        Assembly.Held.HYBRID,
                        said.startsAt(),
                        said.place(),
                        "https://visio.example/ag",
                        "article 14",
                        said.recordDate(),
                        said.tie(),
                        ""));
    }

    /** In so many days at six, nothing on its agenda. */
    public Assembly draft(int days) {
        var starts = today.plusDays(days).atTime(18, 0).atZone(Days.ZONE).toInstant();
        return assemblies.add(
                body.id(),
                new Assembly.Said(
                        Assembly.Kind.ORDINARY,
                        Assembly.Held.ON_SITE,
                        starts,
                        "Salle des fêtes, Sainte-Lucie",
                        "",
                        "",
                        today.plusDays(days),
                        TieRule.CASTING_VOTE,
                        ""),
                null,
                nadia());
    }

    public static Said resolution(String title, String text) {
        return new Said(Kind.ORDINARY, title, text, true, Way.HANDS, false, null);
    }

    /** With two resolutions, in twenty days. */
    public Assembly convened() {
        var it = draft(20);
        agenda.add(it.id(), resolution("Ouvrir une caisse commune", "La SCIC ouvre une caisse commune."), 1, false);
        agenda.add(it.id(), resolution("Louer un second local", "La SCIC loue le local du quai."), 1, false);
        var convened = convening.convene(it.id(), body, nadia());
        if (!(convened instanceof Convening.Convened.Done)) throw new AssertionError(convened);
        return now(it);
    }

    public Assembly now(Assembly it) {
        return assemblies.find(it.id()).orElseThrow();
    }

    public AgendaItem item(Assembly it, int place) {
        return agenda.of(it.id()).get(place - 1);
    }

    /** It is the day and the hour. */
    public void onTheDay() {
        at(today.plusDays(20), 18);
    }

    public void at(LocalDate day, int hour) {
        var then = day.atTime(hour, 0).atZone(Days.ZONE).toInstant();
        clock.forward(Duration.between(clock.instant(), then));
    }

    public void arrive(Assembly it, String... names) {
        for (var name : names) {
            var noted = attendance.arrives(it.id(), body, by(name), false, nadia());
            if (noted != Attendance.Noted.DONE) throw new AssertionError(name + " " + noted);
        }
    }

    /** All but Una, Ulysse and Odile, and the officers named: Carole chairs, Malo writes, Rita and Paula count. */
    public void gather(Assembly it) {
        arrive(
                it,
                "Nadia Benali",
                "Malo Kerbrat",
                "Ugo Un",
                "Ulla Deux",
                "Urs Trois",
                "Paula Prat",
                "Pierre Pons",
                "Carole Conti",
                "Rita Rey");
        officers.name(it.id(), by("Carole Conti"), by("Malo Kerbrat"), List.of(by("Rita Rey"), by("Paula Prat")));
    }

    public Proxies.Handed proxy(Assembly it, String giver, String holder) {
        return proxies.give(
                new NewProxy(by(giver), by(holder), Scope.assembly(body.id(), it.id()), Map.of()), today, by(giver));
    }

    /** For and against by college, in their alphabetical order. */
    public static Map<String, Hands> hands(int... sides) {
        var names = List.of(TOWNS, PARTNERS, MAKERS, STAFF, USERS);
        var hands = new TreeMap<String, Hands>();
        for (int i = 0; i < names.size(); i++) hands.put(names.get(i), new Hands(sides[2 * i], sides[2 * i + 1], 0, 0));
        return hands;
    }

    public void count(Assembly it, int place, Map<String, Hands> hands) {
        for (var name : List.of("Rita Rey", "Paula Prat"))
            votes.count(it.id(), item(it, place).id(), body, hands, by(name));
    }
}
