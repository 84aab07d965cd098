package org.fabcom.testing;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Email;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Passwords;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.Trade;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.numbers.Registration;
import org.fabcom.people.signin.Sessions;
import org.fabcom.people.signin.SignInCookie;

/** The people of the tests: named persons and organisations, signed in at will. Inject it beside {@link Web}. */
public final class Neighbours {

    /** Everybody's password. */
    public static final String PASSWORD = "lapin tambour brouette";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static String hash = "";

    private final People people;
    private final Organisations organisations;
    private final Seats seats;
    private final Rights rights;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Web web;

    Neighbours(
            People people,
            Organisations organisations,
            Seats seats,
            Rights rights,
            Sessions sessions,
            Passwords passwords,
            Web web) {
        this.people = people;
        this.organisations = organisations;
        this.seats = seats;
        this.rights = rights;
        this.sessions = sessions;
        this.passwords = passwords;
        this.web = web;
    }

    /** Somebody with an account, and the roles given. */
    public Person person(String name, InstanceRole... roles) {
        var email = new Email(
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + COUNT.incrementAndGet() + "@exemple.org");
        var person = people.add(name, email, hash(), "fr").orElseThrow();
        for (var role : roles) rights.grant(person.id(), role, person.id());
        return person;
    }

    /** An association without number, with this manager. */
    public Organisation association(String name, Person manager) {
        var draft = new Organisation.Draft(
                name, Trade.ASSOCIATION, Registration.NOT_DECLARED, new Commune(null, "Sainte-Lucie"));
        return ((Organisation.Outcome.Done) organisations.create(draft, manager.id())).organisation();
    }

    public void seat(Organisation organisation, Person person, Seat seat) {
        seats.grant(organisation.id(), person.id(), seat, organisation.createdBy());
    }

    /** A visitor in whose browser this person is signed in. */
    public WebVisitor signedIn(Person person) {
        return signedIn(person.id());
    }

    public WebVisitor signedIn(PartyId person) {
        return web.visitor().carrying(SignInCookie.NAME, sessions.open(person, "Firefox · Linux"));
    }

    /** The same in a browser that is already open: whoever was signed in there is replaced. */
    public WebVisitor signIn(WebVisitor visitor, Person person) {
        return visitor.carrying(SignInCookie.NAME, sessions.open(person.id(), "Firefox · Linux"));
    }

    private String hash() {
        if (hash.isEmpty()) hash = passwords.hash(PASSWORD);
        return hash;
    }
}
