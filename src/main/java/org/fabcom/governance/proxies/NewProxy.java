package org.fabcom.governance.proxies;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * @param giver null: a member without an account
 * @param member that member in the register
 * @param named the name of that member; empty for a person
 * @param holder null: blank
 * @param instructions by item: {@code for}, {@code against} or {@code abstain}
 */
public record NewProxy(
        @Nullable PartyId giver,
        @Nullable UUID member,
        String named,
        @Nullable PartyId holder,
        Scope scope,
        Map<UUID, String> instructions) {

    public NewProxy(PartyId giver, @Nullable PartyId holder, Scope scope, Map<UUID, String> instructions) {
        this(giver, null, "", holder, scope, instructions);
    }

    String whose() {
        return Proxy.whose(giver, member, named);
    }
}
