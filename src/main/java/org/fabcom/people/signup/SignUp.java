package org.fabcom.people.signup;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.Passwords;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.signin.SignUps;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking for an account, and getting it by following the link. Whoever asks learns nothing about who has one. */
@Component
class SignUp {

    /** What a person typed, already checked. */
    record Wish(String name, Email email, String password, String language, String returnTo) {}

    private final People people;
    private final Passwords passwords;
    private final SignUps signUps;
    private final Outbox outbox;
    private final Settings settings;
    private final TransactionTemplate transaction;

    SignUp(
            People people,
            Passwords passwords,
            SignUps signUps,
            Outbox outbox,
            Settings settings,
            TransactionTemplate transaction) {
        this.people = people;
        this.passwords = passwords;
        this.signUps = signUps;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** A letter leaves in any case: with the link, or telling the owner of an account that they have one. */
    void ask(Wish wish, String browserToken) {
        var hash = passwords.hash(wish.password()); // before a connection is held
        transaction.executeWithoutResult(status -> ask(wish, hash, browserToken));
    }

    private void ask(Wish wish, String hash, String browserToken) {
        var owner = people.byEmail(wish.email());
        if (owner.isPresent()) {
            outbox.put(already(owner.get(), wish.returnTo()));
            return;
        }
        var token = signUps.keep(new SignUps.Asked(
                Secrets.digest(browserToken), wish.name(), wish.email(), hash, wish.language(), wish.returnTo()));
        outbox.put(Letter.answering(
                wish.email().text(),
                "", // whoever typed the name may be a stranger to this address
                wish.language(),
                "people.mail.confirm",
                settings.url("/inscription/confirmer?jeton=" + token)));
    }

    Optional<SignUps.Asked> asked(String token) {
        return signUps.find(token);
    }

    /** True if the link was opened in the browser that asked: then nobody else can have chosen the password. */
    static boolean sameBrowser(SignUps.Asked asked, String browserToken) {
        return asked.browserDigest().equals(Secrets.digest(browserToken));
    }

    boolean knowsPassword(SignUps.Asked asked, String password) {
        return passwords.matches(password, asked.passwordHash());
    }

    /** Makes the account; empty if the address got one meanwhile. */
    @Transactional
    Optional<PartyId> confirm(SignUps.Asked asked) {
        signUps.forget(asked.email());
        return people.add(asked.name(), asked.email(), asked.passwordHash(), asked.language())
                .map(Person::id);
    }

    private Letter already(Person owner, String returnTo) {
        return Letter.answering(
                owner.email().text(),
                owner.name(),
                owner.language(),
                "people.mail.already",
                settings.url(Address.of("/connexion").with("suite", returnTo).toString()),
                owner.name());
    }
}
