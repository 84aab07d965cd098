package org.fabcom.people.tokens;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.guard.AccountKey;
import org.fabcom.people.guard.AccountKeys;
import org.springframework.stereotype.Component;

/** Tokens among all that opens an account without its password. */
@Component
record TokenKeys(ApiTokens tokens, Clock clock) implements AccountKeys {

    @Override
    public List<AccountKey> of(PartyId person) {
        return alive(person).stream().map(TokenKeys::key).toList();
    }

    @Override
    public List<AccountKey> retire(PartyId person, Set<UUID> kept) {
        return alive(person).stream()
                .filter(it -> !kept.contains(it.id()))
                .filter(it -> tokens.retire(it, person))
                .map(TokenKeys::key)
                .toList();
    }

    private List<ApiToken> alive(PartyId person) {
        return tokens.of(person).stream()
                .filter(it -> it.alive(clock.instant()))
                .toList();
    }

    private static AccountKey key(ApiToken it) {
        return new AccountKey(it.id(), AccountKey.Kind.TOKEN, it.name(), it.createdAt());
    }
}
