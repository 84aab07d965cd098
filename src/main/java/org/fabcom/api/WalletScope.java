package org.fabcom.api;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Wallets;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which wallet a program means, and whether its token may. A token never does more than its person, nor than what was ticked. */
@Component
record WalletScope(ApiTokens tokens, Wallets wallets) {

    /** The wallet named, else the person's own. Stops the request with 403 when it may not. */
    PartyId reads(HttpServletRequest request, Visitor me, @Nullable UUID party) {
        require(request, TokenScope.WALLET_READ, TokenScope.WALLET_PAY);
        return party == null ? me.party() : wallet(me, new PartyId(party));
    }

    PartyId pays(HttpServletRequest request, Visitor me, @Nullable String party) {
        require(request, TokenScope.WALLET_PAY);
        if (party == null || party.isEmpty()) return me.party();
        return wallet(me, new PartyId(Ids.read(party).orElseThrow(Problem::forbidden)));
    }

    boolean mayUse(Visitor me, PartyId party) {
        return wallets.mayUse(me, party);
    }

    private PartyId wallet(Visitor me, PartyId wanted) {
        if (!wallets.mayUse(me, wanted)) throw Problem.forbidden();
        return wanted;
    }

    private void require(HttpServletRequest request, TokenScope... oneOf) {
        var held = tokens.scopes(request);
        for (var it : oneOf) if (held.contains(it)) return;
        throw Problem.forbidden();
    }
}
