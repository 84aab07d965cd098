package org.fabcom.instance.setup;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Email;
import org.fabcom.people.Passwords;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the instance with its first administrator, in one transaction. */
@Component
class Opening {

    /** The one who opens: as they present themselves. */
    record Founder(String name, Email email, String password, String language) {}

    sealed interface Outcome {
        /** Open, now or a moment ago by the same person. */
        record Opened(PartyId administrator) implements Outcome {}

        /** Somebody else opened it meanwhile. */
        record Already() implements Outcome {}

        /** There are people in this base, and this is no administrator of theirs. */
        record NotYou() implements Outcome {}
    }

    private final People people;
    private final Passwords passwords;
    private final Rights rights;
    private final Answers answers;

    Opening(People people, Passwords passwords, Rights rights, Answers answers) {
        this.people = people;
        this.passwords = passwords;
        this.rights = rights;
        this.answers = answers;
    }

    @Transactional
    Outcome open(Founder founder) {
        var hash = passwords.hash(founder.password());
        var administrator = people.firstAdministrator(founder.name(), founder.email(), hash, founder.language())
                .map(Person::id)
                .or(() -> known(founder));
        if (administrator.isPresent()) {
            answers.found(administrator.get());
            return new Outcome.Opened(administrator.get());
        }
        return answers.deeds().founded() ? new Outcome.Already() : new Outcome.NotYou();
    }

    /** A form sent twice, or a base that has people already. */
    private Optional<PartyId> known(Founder founder) {
        return people.byEmail(founder.email())
                .map(Person::id)
                .filter(it -> rights.rolesOf(it).contains(InstanceRole.ADMINISTRATOR))
                .filter(it -> passwords.matches(
                        founder.password(), people.passwordHash(it).orElse(null)));
    }
}
