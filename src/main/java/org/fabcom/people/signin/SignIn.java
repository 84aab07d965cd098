package org.fabcom.people.signin;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Email;
import org.fabcom.people.Passwords;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.web.access.RateLimits;
import org.springframework.stereotype.Component;

/** Checks an address with its password: as slowly for an unknown address as for a known one, and not too often. */
@Component
public class SignIn {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_EMAIL = 10;
    private static final int PER_ADDRESS = 60;

    /** How a try ended. */
    sealed interface Outcome {
        record Welcome(PartyId person) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    private final People people;
    private final Passwords passwords;
    private final RateLimits limits;

    SignIn(People people, Passwords passwords, RateLimits limits) {
        this.people = people;
        this.passwords = passwords;
        this.limits = limits;
    }

    Outcome tried(String typed, String password, String address) {
        var email = Email.read(typed);
        boolean allowed = limits.allow("sign-in.address", address, PER_ADDRESS, WINDOW);
        // The same form as that of the look-up: however it is written, an account has one count.
        allowed &= limits.allow("sign-in.email", email.map(Email::folded).orElse(typed), PER_EMAIL, WINDOW);
        if (!allowed) return new Outcome.TooMany();
        Optional<PartyId> person = email.flatMap(people::byEmail).map(Person::id);
        var kept = person.flatMap(people::passwordHash).orElse(null);
        return passwords.matches(password, kept) && person.isPresent()
                ? new Outcome.Welcome(person.get())
                : new Outcome.Wrong();
    }

    /** True if this is the person's password; counted like a try to sign in. Empty after too many tries. */
    public Optional<Boolean> isPasswordOf(PartyId person, String password) {
        if (!limits.allow("sign-in.person", person.toString(), PER_EMAIL, WINDOW)) return Optional.empty();
        return Optional.of(
                passwords.matches(password, people.passwordHash(person).orElse(null)));
    }
}
