package org.fabcom.people.passkeys;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.guard.AccountKey;
import org.fabcom.people.guard.AccountKeys;
import org.springframework.stereotype.Component;

/** Passkeys among all that opens an account without its password. */
@Component
record PasskeyKeys(Passkeys passkeys) implements AccountKeys {

    @Override
    public List<AccountKey> of(PartyId person) {
        return passkeys.of(person).stream().map(PasskeyKeys::key).toList();
    }

    @Override
    public List<AccountKey> retire(PartyId person, Set<UUID> kept) {
        return passkeys.of(person).stream()
                .filter(it -> !kept.contains(it.id()))
                .filter(it -> passkeys.remove(person, it.id()))
                .map(PasskeyKeys::key)
                .toList();
    }

    private static AccountKey key(Passkey it) {
        return new AccountKey(it.id(), AccountKey.Kind.PASSKEY, it.label(), it.createdAt());
    }
}
