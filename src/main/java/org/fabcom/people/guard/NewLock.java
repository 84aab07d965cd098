package org.fabcom.people.guard;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Person;
import org.fabcom.people.steps.Sleep;
import org.fabcom.web.Formats;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** A new password is a new lock: tokens and passkeys made for the old one go, but those that their owner keeps. */
@Component
public class NewLock {

    private final List<AccountKeys> givers;
    private final Sleep sleep;
    private final Messages messages;

    NewLock(List<AccountKeys> givers, Sleep sleep, Messages messages) {
        this.givers = givers;
        this.sleep = sleep;
        this.messages = messages;
    }

    /** All that opens the account today without the password. */
    public List<AccountKey> keys(PartyId person) {
        return givers.stream().flatMap(it -> it.of(person).stream()).toList();
    }

    /** The owner is here and chose what to keep; whose passkeys are their second step gave one of them, or keeps them all. */
    public List<AccountKey> change(Visitor me, Set<UUID> kept) {
        return me.asleep() ? recover(me.party(), kept) : retire(me.party(), kept);
    }

    private List<AccountKey> retire(PartyId person, Set<UUID> kept) {
        return givers.stream().flatMap(it -> it.retire(person, kept).stream()).toList();
    }

    /**
     * Somebody who reads the letters of the owner chose the password: nothing is kept. But where two steps are wanted and passkeys are
     * the only second one, a letter does not replace it: they stay.
     */
    public List<AccountKey> recover(PartyId person) {
        return recover(person, Set.of());
    }

    private List<AccountKey> recover(PartyId person, Set<UUID> kept) {
        var all = new HashSet<>(kept);
        if (sleep.needsKeys(person))
            keys(person).stream().filter(NewLock::passkey).forEach(it -> all.add(it.id()));
        return retire(person, all);
    }

    private static boolean passkey(AccountKey key) {
        return key.kind() == AccountKey.Kind.PASSKEY;
    }

    /** What {@link #recover(PartyId)} would retire, in a sentence; empty if nothing. */
    public String warning(Person person) {
        boolean keepsKeys = sleep.needsKeys(person.id());
        var going = keys(person.id()).stream()
                .filter(it -> !keepsKeys || !passkey(it))
                .toList();
        return going.isEmpty() ? "" : words(person, going, "people.newlock.going");
    }

    /** What went, in a sentence for a letter. */
    public String words(Person to, List<AccountKey> gone) {
        var locale = Locale.of(to.language());
        if (gone.isEmpty()) return messages.text(locale, "people.newlock.none");
        return words(to, gone, "people.newlock.gone");
    }

    private String words(Person to, List<AccountKey> all, String sentence) {
        var locale = Locale.of(to.language());
        var names = new ArrayList<String>();
        for (var it : all) names.add(name(it, all, locale));
        return messages.text(locale, sentence, String.join(", ", names));
    }

    /** What one of these is called among them. */
    public String name(AccountKey it, List<AccountKey> all, Locale locale) {
        var name = messages.text(locale, "people.newlock." + it.kind(), it.label());
        return it.doubled(all)
                ? messages.text(locale, "people.newlock.made", name, new Formats(locale).dateTime(it.made()))
                : name;
    }
}
